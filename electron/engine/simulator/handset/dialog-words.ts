import type { Verdict } from '../../../../shared/settlement'

/** Every word that a terminal's menus say, in one firmware's language. */
export interface DialogWords {
  readonly operator: (digits: string) => readonly string[]
  readonly noSuchOperator: readonly string[]
  readonly signedOn: (batchNo: string) => readonly string[]
  readonly batch: (batchNo: string) => string
  readonly count: (count: number) => string
  readonly amount: (amount: string) => string
  readonly toSettle: (confirm: string) => string
  readonly toPrint: (confirm: string) => string
  readonly summary: string
  readonly lastSettlement: string
  readonly noLastSettlement: readonly string[]
  readonly verdicts: (domestic: Verdict, foreign: Verdict) => string
  readonly noSlip: readonly string[]
  readonly printing: string
  readonly printedAgain: string
  readonly lineWorks: readonly string[]
  readonly testing: readonly string[]
  readonly sellAtRegister: readonly string[]
  readonly settleFirst: readonly string[]
  readonly clearLog: readonly string[]
  readonly settings: readonly string[]
  readonly password: (stars: string) => string
  readonly wrongPassword: readonly string[]
  readonly starting: string
}

const zh: DialogWords = {
  operator: digits => ['操作员签到', `操作员号 ${digits}`],
  noSuchOperator: ['操作员不存在'],
  signedOn: batchNo => ['签到成功', `批次号 ${batchNo}`],
  batch: batchNo => `批次号 ${batchNo}`,
  count: count => `笔数 ${count}`,
  amount: amount => `金额 ${amount}`,
  toSettle: confirm => `按${confirm}键结算`,
  toPrint: confirm => `按${confirm}键打印`,
  summary: '交易汇总',
  lastSettlement: '上次结算',
  noLastSettlement: ['无结算记录'],
  verdicts: (domestic, foreign) =>
    `内卡对账${VERDICTS_ZH[domestic]} 外卡对账${VERDICTS_ZH[foreign]}`,
  noSlip: ['无单据可打印'],
  printing: '正在打印',
  printedAgain: '*** 重打印 ***',
  lineWorks: ['通讯正常'],
  testing: ['正在连接中心', '请稍候'],
  sellAtRegister: ['请在收银机收款'],
  settleFirst: ['请先完成结算'],
  clearLog: ['清除交易流水', '未上送的交易将丢失'],
  settings: ['终端参数'],
  password: stars => `主管密码 ${stars}`,
  wrongPassword: ['密码错误', '请联系收单机构'],
  starting: '正在启动',
}
const VERDICTS_ZH: Readonly<Record<Verdict, string>> = {
  agreed: '平',
  differs: '不平',
  error: '出错',
}

const en: DialogWords = {
  operator: digits => ['OPERATOR LOGON', `OPERATOR NO ${digits}`],
  noSuchOperator: ['NO SUCH OPERATOR'],
  signedOn: batchNo => ['LOGON OK', `BATCH ${batchNo}`],
  batch: batchNo => `BATCH ${batchNo}`,
  count: count => `COUNT ${count}`,
  amount: amount => `AMOUNT ${amount}`,
  toSettle: confirm => `${confirm} = SETTLE`,
  toPrint: confirm => `${confirm} = PRINT`,
  summary: 'SUMMARY',
  lastSettlement: 'LAST SETTLEMENT',
  noLastSettlement: ['NO SETTLEMENT YET'],
  verdicts: (domestic, foreign) =>
    `LOCAL ${VERDICTS_EN[domestic]}, FOREIGN ${VERDICTS_EN[foreign]}`,
  noSlip: ['NOTHING TO PRINT'],
  printing: 'PRINTING',
  printedAgain: '*** REPRINT ***',
  lineWorks: ['HOST LINE OK'],
  testing: ['CONNECTING TO HOST', 'PLEASE WAIT'],
  sellAtRegister: ['SELL AT THE REGISTER'],
  settleFirst: ['DO SETTLEMENT FIRST'],
  clearLog: ['CLEAR LOG', 'UNSENT ITEMS WILL BE LOST'],
  settings: ['PARAMETERS'],
  password: stars => `SUPERVISOR PIN ${stars}`,
  wrongPassword: ['WRONG PASSWORD', 'CALL ACQUIRER'],
  starting: 'STARTING',
}
const VERDICTS_EN: Readonly<Record<Verdict, string>> = {
  agreed: 'BALANCED',
  differs: 'NOT BALANCED',
  error: 'ERROR',
}

export const DIALOG_WORDS: Readonly<Record<'zh' | 'en', DialogWords>> = { zh, en }
