import type { HandsetMenu } from '../menu'

/** The settlement stands in the first menu, its slips and sums under 打印; only the settlement menu goes on. */
export const harbor: HandsetMenu = {
  keys: {
    menu: { zh: '功能', en: 'FUNC' },
    confirm: { zh: '确认', en: 'ENTER' },
    cancel: { zh: '取消', en: 'CANCEL' },
  },
  resumes: 'menu',
  entries: [
    { label: { zh: '消费', en: 'SALE' }, does: 'sale' },
    { label: { zh: '批结算', en: 'SETTLEMENT' }, does: 'settle' },
    {
      label: { zh: '打印', en: 'PRINT' },
      opens: [
        { label: { zh: '上次结算', en: 'LAST SETTLEMENT' }, does: 'print-slip' },
        { label: { zh: '上次明细', en: 'LAST DETAIL LIST' }, does: 'print-detail' },
        { label: { zh: '交易汇总', en: 'SUMMARY' }, does: 'totals' },
      ],
    },
    { label: { zh: '签到', en: 'LOGON' }, does: 'sign-on' },
    {
      label: { zh: '查询', en: 'QUERY' },
      opens: [
        { label: { zh: '批次号', en: 'BATCH NO' }, does: 'batch-number' },
        { label: { zh: '上次结算', en: 'LAST SETTLEMENT' }, does: 'last-settlement' },
        { label: { zh: '连接测试', en: 'HOST TEST' }, does: 'line-test' },
      ],
    },
    {
      label: { zh: '系统管理', en: 'SETUP' },
      opens: [
        { label: { zh: '参数设置', en: 'PARAMETERS' }, does: 'settings' },
        { label: { zh: '清除交易流水', en: 'CLEAR TRANS LOG' }, does: 'clear-log' },
      ],
    },
  ],
}
