import type { FactName, FactResult } from '../../../../shared/facts'
import type { LockId } from '../../terminals/protocols/zvt/locks'

/** Raw signs of a terminal, and the fact each one stands for. */
type Reading<F extends 'terminal.words' | 'terminal.status' | 'attempt.result' | 'host.code'> =
  Readonly<Partial<Record<FactResult<F>, readonly string[]>>>

/** The terminal's own words, in both languages, as displays and slips have them. */
export const WORDS: Reading<'terminal.words'> = {
  unfinished: [
    '上次结算未完成，是否继续执行结算',
    '上次结算未完成，是否继续结算',
    '上次批上送中断，将继续批上送',
    '该机尚未结算，请先结算',
    '请先结算',
    'LAST SETTLE HALT, SETTLE AGAIN',
    'LAST UPLOAD HALT, CONTINUE',
    'DO SETTLEMENT FIRST',
    // The slip is owed; a cut of power leaves the same words as a roll that ran out.
    'SETTLE PRINT FAILED, PLS REPRINT',
    '结算单打印失败',
  ],
  paper: ['打印机缺纸', 'LACK OF PAPER'],
  lid: ['打印机盖未合', 'PRINTER COVER OPEN'],
  battery: ['电量不足', 'LOW BATTERY', 'PLUG IN CHARGER'],
  card: ['请取卡', 'REMOVE CARD'],
  cancelled: ['已取消', 'CANCELLED BY OPERATOR'],
  unreachable: ['无法连接主机', '连接失败', 'CONNECT FAILED'],
  'no-answer': ['主机无应答', '交易超时，请重试', 'HOST TIMEOUT'],
  refused: ['主机拒绝', '内卡对账应答代码错误', '对账返回码错误', 'DECLINED BY HOST'],
  'sign-on': ['请先签到', '请向网络中心签到', '请重新签到', 'PLS LOGON FIRST'],
  'upload-failed': ['批上送失败', 'BATCH UP FAILED, CONTINUE BATCH UP'],
  full: ['日志存储超限额，请结算', '储存满，请先结算', '交易记录已满', '总计金额太大，请立即结算'],
  differs: ['对账不平，正在批上送', 'UNBALANCED, BATCH UP', '重传脱机数据'],
  'register-lost': ['收银机断开', 'ECR LINK LOST'],
  'wrong-number': [
    ...(['BATCHNO NOT MATCH', 'TRACE NOT MATCH', 'TID NOT MATCH', 'MID NOT MATCH'] as const),
    '终端未登记，请联系收单行',
  ],
}

/** Status of 05 01 (ZVT PA00P015 chapter 11), two hexadecimal digits. */
export const STATUS: Reading<'terminal.status'> = {
  ready: ['00'],
  owed: ['F0', 'B1'],
  busy: ['9C', '9D', 'E0'],
  printer: ['CC'],
  power: ['BF'],
  card: ['DC', 'E1'],
  clock: ['62'],
  memory: ['B2'],
  initialise: ['51', 'F6'],
  diagnosis: ['C2'],
  update: ['C4'],
  activate: ['E4'],
  defect: ['C0', 'DF', 'E2', 'E3'],
  other: ['C1'],
}

/** Result and abort codes (chapter 10) that decide a settlement, two hexadecimal digits. */
export const RESULTS: Reading<'attempt.result'> = {
  fine: ['00'],
  printer: ['CC'],
  power: ['BF'],
  cancelled: ['6C'],
  unreachable: ['A3', '9B', '7D'],
  'no-answer': ['A1'],
  refused: ['77'],
  'sign-on': ['6B', 'FE'],
  unsent: ['FA'],
  card: ['DC', 'DD', 'E1'],
  busy: ['9C', 'A0', 'E0', 'F0', '6A'],
  key: ['85', '89', 'ED'],
  defect: ['FB', 'FC', 'FF', 'C0', 'C2'],
  reader: ['64', '66', '72', 'E2'],
  protocol: ['9A', 'FD'],
  memory: ['B1', 'B2'],
  update: ['C4', 'E4', 'F6'],
  'not-possible': ['83', 'A5', '6F', 'B8'],
}

/** Field 39 of the bank's answer. */
export const HOST_CODES: Reading<'host.code'> = {
  none: ['00'],
  merchant: ['03'],
  declined: ['05'],
  funds: ['51'],
  'card-rule': ['57'],
  'terminal-rule': ['58'],
  'sign-on': ['77'],
  resend: ['79'],
  'day-change': ['90'],
  unavailable: ['91', '92', '98', '68'],
  duplicate: ['94'],
  reconcile: ['95'],
  system: ['96', '09'],
  terminal: ['97'],
  key: ['99', 'A0'],
  format: ['30', '12', '40'],
  state: ['22', '25'],
}

/** Each lock of TLV 1F55 (chapter 9.4.12) is a fact; these are none for a settlement or only tell that it is busy. */
export const LOCK_FACTS = {
  closing: { fact: 'terminal.status', is: 'owed' },
  initialisation: { fact: 'terminal.status', is: 'initialise' },
  diagnosis: { fact: 'terminal.status', is: 'diagnosis' },
  service: { fact: 'terminal.device', is: 'service' },
  'out-of-order': { fact: 'terminal.device', is: 'out-of-order' },
  printer: { fact: 'printer.state', is: 'not-ready' },
  'start-up': { fact: 'terminal.start', is: 'restarted' },
  'secure-module': { fact: 'secure.module', is: 'faulty' },
  'transaction-log': { fact: 'terminal.log', is: 'damaged' },
  'card-reader': { fact: 'reader.chip', is: 'defective' },
  'card-inserted': { fact: 'card.slot', is: 'card' },
  'secure-link': { fact: 'terminal.host-line', is: 'down' },
  activation: { fact: 'terminal.status', is: 'activate' },
  battery: { fact: 'power.battery', is: 'low' },
  contactless: { fact: 'terminal.status', is: 'busy' },
  'vending-bus': { fact: 'terminal.status', is: 'busy' },
} as const satisfies Readonly<
  Record<LockId, { [F in FactName]: { fact: F; is: FactResult<F> } }[FactName]>
>
