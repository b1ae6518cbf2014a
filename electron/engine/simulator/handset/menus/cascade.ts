import type { HandsetMenu } from '../menu'

/** Everything in one menu; it goes on with an owed upload by itself, and cannot print an old slip again. */
export const cascade: HandsetMenu = {
  keys: {
    menu: { zh: '功能', en: 'FUNC' },
    confirm: { zh: '确认', en: 'OK' },
    cancel: { zh: '取消', en: 'CANCEL' },
  },
  resumes: 'itself',
  entries: [
    { label: { zh: '签到', en: 'LOGON' }, does: 'sign-on' },
    { label: { zh: '消费', en: 'SALE' }, does: 'sale' },
    { label: { zh: '通讯测试', en: 'COMM TEST' }, does: 'line-test' },
    {
      label: { zh: '查询', en: 'QUERY' },
      opens: [
        { label: { zh: '总计', en: 'TOTALS' }, does: 'totals' },
        { label: { zh: '批次号', en: 'BATCH NO' }, does: 'batch-number' },
        { label: { zh: '上次结算', en: 'LAST SETTLE' }, does: 'last-settlement' },
      ],
    },
    { label: { zh: '结算', en: 'SETTLE' }, does: 'settle' },
    {
      label: { zh: '系统管理', en: 'SYSTEM' },
      opens: [
        { label: { zh: '参数', en: 'PARAMETERS' }, does: 'settings' },
        { label: { zh: '清除交易流水', en: 'CLEAR LOG' }, does: 'clear-log' },
      ],
    },
  ],
}
