import type { MenuBrand } from '../menu-brand'
import { sayings } from '../saying'

/** Asks at start-up whether to go on, and its question is the only way on: it never totals twice. */
export const linden: MenuBrand = {
  id: 'linden',
  paths: {
    settle: [
      { zh: '菜单', en: 'MENU' },
      { zh: '管理', en: 'MANAGE' },
      { zh: '结算', en: 'SETTLE' },
    ],
    confirm: [{ zh: '确认', en: 'ENTER' }],
    resume: [{ zh: '确认', en: 'ENTER' }],
    reprint: [
      { zh: '菜单', en: 'MENU' },
      { zh: '打印', en: 'PRINT' },
      { zh: '重打印结算单', en: 'REPRINT SETTLE' },
    ],
    signOn: [
      { zh: '菜单', en: 'MENU' },
      { zh: '签到', en: 'LOGON' },
      { zh: '01', en: '01' },
    ],
    totals: [
      { zh: '菜单', en: 'MENU' },
      { zh: '查询', en: 'QUERY' },
      { zh: '交易汇总', en: 'SUMMARY' },
    ],
  },
  resumes: 'prompt',
  detailMayBeSkipped: false,
  never: ['clear-log', 'factory-reset', 'power-off', 'key-sale-again', 'swap-terminal'],
  sayings: sayings('linden', [
    [
      'upload',
      '上次结算未完成,是否继续执行结算 批上送',
      'LAST SETTLEMENT NOT COMPLETED, CONTINUE? BATCH UP',
      'unfinished',
      'U',
    ],
    [
      'slip',
      '上次结算未完成,是否继续执行结算 打印结算总计单',
      'LAST SETTLEMENT NOT COMPLETED, CONTINUE? PRINT TOTALS',
      'unfinished',
      'S',
    ],
    [
      'detail',
      '上次结算未完成,是否继续执行结算 打印明细单',
      'LAST SETTLEMENT NOT COMPLETED, CONTINUE? PRINT DETAIL',
      'unfinished',
      'D',
    ],
    [
      'clear',
      '上次结算未完成,是否继续执行结算 清除流水',
      'LAST SETTLEMENT NOT COMPLETED, CONTINUE? CLEAR LOG',
      'unfinished',
      'C',
    ],
    ['idle', '欢迎使用银联卡 请刷卡或插卡', 'WELCOME SWIPE OR INSERT CARD', 'plain'],
    ['checking', '结算 检查签到', 'SETTLEMENT CHECKING LOGON', 'working', 'P'],
    ['totals', '批结算 正在对总账', 'SETTLING HOST TOTALS', 'working', 'H'],
    ['uploading', '正在批上送', 'BATCH UP', 'working', 'U'],
    ['reversing', '正在冲正', 'REVERSAL', 'working', 'R'],
    ['printing', '正在打印结算总计单', 'PRINTING TOTALS', 'working', 'S'],
    ['listing', '正在打印明细单', 'PRINTING DETAIL', 'working', 'D'],
    ['clearing', '正在清除流水 请勿断电', 'CLEARING LOG KEEP POWER ON', 'working', 'C'],
    ['signing', '正在签到', 'SIGNING ON', 'working', 'P'],
    ['nothing', '当前无交易 不需要结算', 'NO TRANSACTIONS NOTHING TO SETTLE', 'nothing-open'],
    ['register', '收银机连接中断', 'REGISTER LINK LOST', 'register-lost'],
    ['cancelled', '操作取消', 'CANCELLED', 'cancelled'],
    ['unreachable', '连接中心失败 请检查网络', 'NO CONNECTION CHECK NETWORK', 'unreachable'],
    ['timeout', '接收超时 请重试', 'NO ANSWER FROM HOST TRY AGAIN', 'no-answer'],
    ['refused', '应答码', 'CODE', 'refused'],
    ['logon', '请向网络中心签到 应答码', 'PLS LOGON FIRST CODE', 'sign-on', 'P'],
    ['paper', '打印机缺纸 请装纸', 'LACK OF PAPER', 'paper'],
    ['battery', '电量不足 请接电源', 'BATTERY LOW CONNECT POWER', 'battery'],
    ['print', '打印失败', 'PRINT FAILED', 'print-failed', 'S'],
    ['busy', '正在处理 请稍候', 'BUSY PLEASE WAIT', 'busy'],
  ]),
}
