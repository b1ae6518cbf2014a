import type { Brand } from '../brand'

/**
 * The flag SENT is in flash before the 0500 leaves. After a lost answer it asks, and sends the same frozen
 * totals of the same batch again under a new trace. Resumes from the settle menu only, and sells meanwhile
 * unless the totals are in doubt. Halts when the register goes.
 */
export const harbor: Brand = {
  id: 'harbor',
  maker: 'Harbor 港湾',
  model: 'Harbor H9',
  software: 'HB-9.14',
  earlier: { old: 'HB-9.8', faulty: 'HB-9.13' },
  language: 'en',
  charset: 'cp437',
  columns: 40,
  words: {
    idle: { zh: ['欢迎光临'], en: ['WELCOME', 'READY'] },
    off: { zh: [], en: [] },
    stage: {
      P: { zh: ['结算', '检查签到'], en: ['SETTLEMENT', 'CHECKING LOGON'] },
      R: { zh: ['冲正', '{item}/{of}'], en: ['SENDING REVERSAL', '{item} OF {of}'] },
      H: { zh: ['正在结算'], en: ['SETTLING...', 'HOST TOTALS'] },
      U: { zh: ['批上送', '{item}/{of}'], en: ['BATCH UP', '{item}/{of}'] },
      S: { zh: ['打印总计单'], en: ['PRINTING SETTLE TOTALS'] },
      D: { zh: ['打印明细'], en: ['PRINTING DETAIL LIST'] },
      C: { zh: ['清除批次'], en: ['CLEARING BATCH'] },
    },
    signingOn: { zh: ['签到中'], en: ['LOGON'] },
    closed: { zh: ['结算成功'], en: ['SETTLE OK'] },
    nothingToSettle: { zh: ['无流水'], en: ['NO TRANS', 'NOTHING TO SETTLE'] },
    halted: {
      H: { zh: ['上次结算中断', '重新结算?'], en: ['LAST SETTLE HALT', 'SETTLE AGAIN?'] },
      U: {
        zh: ['上次批上送中断', '继续批上送? {item}/{of}'],
        en: ['LAST UPLOAD HALT', 'CONTINUE BATCH UP? {item}/{of}'],
      },
      S: { zh: ['结算单打印失败', '请重打印'], en: ['SETTLE PRINT FAILED', 'PLS REPRINT'] },
      D: { zh: ['上次结算中断', '打印明细单?'], en: ['LAST SETTLE HALT', 'PRINT DETAIL LIST?'] },
      C: { zh: ['上次结算中断', '清除批次'], en: ['DO SETTLEMENT FIRST', 'CLEAR BATCH'] },
    },
    stopped: {
      'register-gone': { zh: ['收银机断开'], en: ['ECR LINK LOST'] },
      cancelled: { zh: ['已取消'], en: ['CANCELLED BY OPERATOR'] },
      'host-unreachable': { zh: ['无法连接主机'], en: ['CONNECT FAILED'] },
      'no-answer': { zh: ['主机无应答'], en: ['HOST TIMEOUT'] },
      'host-refused': {
        zh: ['{meaning}', '主机拒绝 {code}'],
        en: ['{meaning}', 'RESPONSE {code}'],
      },
      'sign-on-needed': { zh: ['请先签到'], en: ['PLS LOGON FIRST', 'RESPONSE {code}'] },
      'upload-unfinished': { zh: ['批上送失败'], en: ['BATCH UP FAILED', 'CONTINUE BATCH UP?'] },
      'paper-out': { zh: ['打印机缺纸'], en: ['LACK OF PAPER'] },
      'lid-open': { zh: ['打印机盖未合'], en: ['PRINTER COVER OPEN'] },
      'battery-low': { zh: ['电量不足'], en: ['LOW BATTERY', 'PLUG IN CHARGER'] },
      'card-inserted': { zh: ['请取卡'], en: ['REMOVE CARD'] },
      'register-refused-print': { zh: ['打印失败'], en: ['SETTLE PRINT FAILED'] },
      busy: { zh: ['忙'], en: ['BUSY'] },
    },
  },
  promptStages: ['H', 'U', 'S', 'D', 'C'],
  blocksSales: ['H', 'C'],
  savesSent: true,
  locksFor: ['H', 'U', 'S', 'C'],
  autoContinue: false,
  registerLost: 'halts',
  uploadPasses: 2,
  offline: 'before-totals',
  on77: 'signs-on',
  receipt: { as: '06D1', when: 'after-result', offersToRegister: true },
  printsDetail: true,
  detailMayBeSkipped: true,
  autoSignOff: true,
  checksPaperFirst: true,
  refusedEnd: 'stops',
  emptyOverwritesLast: false,
  supports: { repeatReceipt: true, openTotals: true, statusTlv: true, schemeTotals: true },
  hostTimeoutMs: 15_000,
}
