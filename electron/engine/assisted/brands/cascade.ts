import type { MenuBrand } from '../menu-brand'
import { sayings } from '../saying'

/** Goes on with an owed upload by itself as soon as it is idle, and cannot print an old slip again. */
export const cascade: MenuBrand = {
  id: 'cascade',
  paths: {
    settle: [
      { zh: '功能', en: 'FUNC' },
      { zh: '5 结算', en: '5 SETTLE' },
    ],
    confirm: [{ zh: '确认', en: 'OK' }],
    resume: [],
    reprint: [],
    signOn: [
      { zh: '功能', en: 'FUNC' },
      { zh: '1 签到', en: '1 LOGON' },
      { zh: '01', en: '01' },
    ],
    totals: [
      { zh: '功能', en: 'FUNC' },
      { zh: '4 查询', en: '4 QUERY' },
      { zh: '总计', en: 'TOTALS' },
    ],
  },
  resumes: 'itself',
  detailMayBeSkipped: true,
  never: ['clear-log', 'factory-reset', 'power-off', 'key-sale-again', 'update-open-batch'],
  sayings: sayings('cascade', [
    ['upload', '上次批上送中断 将继续批上送', 'LAST UPLOAD HALT CONTINUE', 'unfinished', 'U'],
    ['slip', '上次结算未完成 打印结算总计单', 'LAST SETTLE HALT PRINT TOTALS', 'unfinished', 'S'],
    ['clear', '上次结算未完成 清除流水', 'LAST SETTLE HALT CLEAR LOG', 'unfinished', 'C'],
    ['idle', '请刷卡', 'SWIPE CARD', 'plain'],
    ['checking', '结算 检查签到', 'SETTLE CHECKING LOGON', 'working', 'P'],
    ['reversing', '发送冲正', 'REVERSAL', 'working', 'R'],
    ['totals', '正在结算 等待中心应答', 'SETTLING WAITING FOR HOST', 'working', 'H'],
    ['uploading', '正在批上送', 'BATCH UP', 'working', 'U'],
    ['printing', '打印结算总计单', 'PRINT TOTALS', 'working', 'S'],
    ['listing', '打印结算明细单', 'PRINT DETAIL', 'working', 'D'],
    ['clearing', '清除流水', 'CLEAR LOG', 'working', 'C'],
    ['signing', '签到中', 'LOGON', 'working', 'P'],
    ['done', '结算成功 请签到', 'SETTLE OK PLS LOGON', 'settled'],
    ['nothing', '无流水', 'NO TRANS', 'nothing-open'],
    ['register', '串口断开', 'ECR LOST', 'register-lost'],
    ['cancelled', '用户取消', 'USER CANCEL', 'cancelled'],
    ['unreachable', '网络连接失败', 'NETWORK FAILED', 'unreachable'],
    ['timeout', '通讯超时', 'TIMEOUT', 'no-answer'],
    ['refused', '错误', 'ERROR', 'refused'],
    ['logon', '请先签到 错误', 'PLS LOGON ERROR', 'sign-on', 'P'],
    ['paper', '缺纸', 'NO PAPER', 'paper'],
    ['lid', '纸仓未关', 'LID OPEN', 'lid'],
    ['battery', '电量低', 'LOW BATTERY', 'battery'],
    ['card', '请拔卡', 'REMOVE CARD', 'card'],
    ['print', '打印失败', 'PRINT FAILED', 'print-failed', 'S'],
    ['busy', '请稍候', 'PLEASE WAIT', 'busy'],
  ]),
}
