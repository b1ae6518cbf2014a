import type { Brand } from '../brand'

const PROMPT = '上次结算未完成,是否继续执行结算'
const PROMPT_EN = 'LAST SETTLEMENT NOT COMPLETED, CONTINUE?'

/**
 * Halt flags only after the host has answered, prompt at start-up, never a second 0500: a lost answer
 * leaves nothing behind, and the merchant simply settles again. Blocks sales while the upload is owed.
 */
export const linden: Brand = {
  id: 'linden',
  maker: 'Linden 椴木',
  model: 'Linden L60',
  software: 'LN60-3.2.1',
  earlier: { old: 'LN60-3.1.4', faulty: 'LN60-3.2.0' },
  language: 'zh',
  charset: 'utf-8',
  columns: 32,
  words: {
    idle: { zh: ['欢迎使用银联卡', '请刷卡或插卡'], en: ['WELCOME', 'SWIPE OR INSERT CARD'] },
    off: { zh: [], en: [] },
    stage: {
      P: { zh: ['结算', '检查签到'], en: ['SETTLEMENT', 'CHECKING LOGON'] },
      R: { zh: ['正在冲正', '{item}/{of}'], en: ['REVERSAL', '{item}/{of}'] },
      H: { zh: ['批结算', '正在对总账'], en: ['SETTLING', 'HOST TOTALS'] },
      U: { zh: ['正在批上送', '{item}/{of}'], en: ['BATCH UP', '{item}/{of}'] },
      S: { zh: ['正在打印结算总计单'], en: ['PRINTING TOTALS'] },
      D: { zh: ['正在打印明细单'], en: ['PRINTING DETAIL'] },
      C: { zh: ['正在清除流水', '请勿断电'], en: ['CLEARING LOG', 'KEEP POWER ON'] },
    },
    signingOn: { zh: ['正在签到'], en: ['SIGNING ON'] },
    closed: { zh: ['结算成功'], en: ['SETTLE OK'] },
    nothingToSettle: {
      zh: ['当前无交易', '不需要结算'],
      en: ['NO TRANSACTIONS', 'NOTHING TO SETTLE'],
    },
    halted: {
      U: { zh: [PROMPT, '批上送 {item}/{of}'], en: [PROMPT_EN, 'BATCH UP {item}/{of}'] },
      S: { zh: [PROMPT, '打印结算总计单'], en: [PROMPT_EN, 'PRINT TOTALS'] },
      D: { zh: [PROMPT, '打印明细单'], en: [PROMPT_EN, 'PRINT DETAIL'] },
      C: { zh: [PROMPT, '清除流水'], en: [PROMPT_EN, 'CLEAR LOG'] },
    },
    stopped: {
      'register-gone': { zh: ['收银机连接中断'], en: ['REGISTER LINK LOST'] },
      cancelled: { zh: ['操作取消'], en: ['CANCELLED'] },
      'host-unreachable': {
        zh: ['连接中心失败', '请检查网络'],
        en: ['NO CONNECTION', 'CHECK NETWORK'],
      },
      'no-answer': { zh: ['接收超时', '请重试'], en: ['NO ANSWER FROM HOST', 'TRY AGAIN'] },
      'host-refused': { zh: ['{meaning}', '应答码 {code}'], en: ['{meaning}', 'CODE {code}'] },
      'sign-on-needed': {
        zh: ['请向网络中心签到', '应答码 {code}'],
        en: ['PLS LOGON FIRST', 'CODE {code}'],
      },
      'upload-unfinished': { zh: ['批上送失败'], en: ['BATCH UP FAILED'] },
      'paper-out': { zh: ['打印机缺纸', '请装纸'], en: ['LACK OF PAPER'] },
      'lid-open': { zh: ['打印机盖未合'], en: ['PRINTER COVER OPEN'] },
      jam: { zh: ['打印机卡纸'], en: ['PAPER JAM'] },
      'battery-low': { zh: ['电量不足', '请接电源'], en: ['BATTERY LOW', 'CONNECT POWER'] },
      'card-inserted': { zh: ['请取出卡片'], en: ['REMOVE CARD'] },
      'register-refused-print': { zh: ['打印失败'], en: ['PRINT FAILED'] },
      busy: { zh: ['正在处理', '请稍候'], en: ['BUSY', 'PLEASE WAIT'] },
    },
  },
  tellsWhyHalted: ['upload-unfinished', 'jam'],
  promptStages: ['U', 'S', 'D', 'C'],
  blocksSales: ['U', 'S', 'D', 'C'],
  savesSent: false,
  locksFor: ['U', 'S', 'D', 'C'],
  autoContinue: false,
  registerLost: 'carries-on',
  uploadPasses: 3,
  offline: 'in-upload',
  on77: 'stops',
  receipt: { as: '06D3', when: 'after-result', offersToRegister: true },
  printsDetail: true,
  detailMayBeSkipped: false,
  autoSignOff: false,
  checksPaperFirst: false,
  refusedEnd: 'tolerated',
  emptyOverwritesLast: false,
  supports: { repeatReceipt: true, openTotals: true, statusTlv: true, schemeTotals: true },
  hostTimeoutMs: 20_000,
}
