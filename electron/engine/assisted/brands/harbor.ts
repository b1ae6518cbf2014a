import type { MenuBrand } from '../menu-brand'
import { sayings } from '../saying'

/** Goes on only from its settlement menu and sells meanwhile: the same keys can settle a new batch, so the number is asked first. */
export const harbor: MenuBrand = {
  id: 'harbor',
  paths: {
    settle: [
      { zh: '功能', en: 'FUNC' },
      { zh: '批结算', en: 'SETTLEMENT' },
    ],
    confirm: [{ zh: '确认', en: 'ENTER' }],
    resume: [
      { zh: '功能', en: 'FUNC' },
      { zh: '批结算', en: 'SETTLEMENT' },
      { zh: '确认', en: 'ENTER' },
    ],
    reprint: [
      { zh: '功能', en: 'FUNC' },
      { zh: '打印', en: 'PRINT' },
      { zh: '上次结算', en: 'LAST SETTLEMENT' },
    ],
    signOn: [
      { zh: '功能', en: 'FUNC' },
      { zh: '签到', en: 'LOGON' },
      { zh: '01', en: '01' },
    ],
    totals: [
      { zh: '功能', en: 'FUNC' },
      { zh: '打印', en: 'PRINT' },
      { zh: '交易汇总', en: 'SUMMARY' },
    ],
  },
  resumes: 'menu',
  detailMayBeSkipped: true,
  never: ['clear-log', 'factory-reset', 'power-off', 'close-again', 'change-numbers'],
  sayings: sayings('harbor', [
    ['totals-halt', '上次结算中断 重新结算?', 'LAST SETTLE HALT SETTLE AGAIN?', 'unfinished', 'H'],
    [
      'upload',
      '上次批上送中断 继续批上送?',
      'LAST UPLOAD HALT CONTINUE BATCH UP?',
      'unfinished',
      'U',
    ],
    ['slip', '结算单打印失败 请重打印', 'SETTLE PRINT FAILED PLS REPRINT', 'print-failed', 'S'],
    [
      'detail',
      '上次结算中断 打印明细单?',
      'LAST SETTLE HALT PRINT DETAIL LIST?',
      'unfinished',
      'D',
    ],
    ['clear', '上次结算中断 清除批次', 'DO SETTLEMENT FIRST CLEAR BATCH', 'unfinished', 'C'],
    ['idle', '欢迎光临', 'WELCOME READY', 'plain'],
    ['checking', '结算 检查签到', 'SETTLEMENT CHECKING LOGON', 'working', 'P'],
    ['reversing', '冲正', 'SENDING REVERSAL', 'working', 'R'],
    ['totals', '正在结算', 'SETTLING... HOST TOTALS', 'working', 'H'],
    ['uploading', '批上送', 'BATCH UP', 'working', 'U'],
    ['printing', '打印总计单', 'PRINTING SETTLE TOTALS', 'working', 'S'],
    ['listing', '打印明细', 'PRINTING DETAIL LIST', 'working', 'D'],
    ['clearing', '清除批次', 'CLEARING BATCH', 'working', 'C'],
    ['signing', '签到中', 'LOGON', 'working', 'P'],
    ['nothing', '无流水', 'NO TRANS NOTHING TO SETTLE', 'nothing-open'],
    ['register', '收银机断开', 'ECR LINK LOST', 'register-lost'],
    ['cancelled', '已取消', 'CANCELLED BY OPERATOR', 'cancelled'],
    ['unreachable', '无法连接主机', 'CONNECT FAILED', 'unreachable'],
    ['timeout', '主机无应答', 'HOST TIMEOUT', 'no-answer'],
    ['refused', '主机拒绝', 'RESPONSE', 'refused'],
    ['logon', '请先签到', 'PLS LOGON FIRST RESPONSE', 'sign-on', 'P'],
    ['lid', '打印机盖未合', 'PRINTER COVER OPEN', 'lid'],
    ['battery', '电量不足', 'LOW BATTERY PLUG IN CHARGER', 'battery'],
    ['card', '请取卡', 'REMOVE CARD', 'card'],
    ['print', '打印失败', 'SETTLE PRINT FAILED', 'print-failed', 'S'],
    ['busy', '忙', 'BUSY', 'busy'],
  ]),
}
