import type { HandsetMenu } from '../menu'

/** Asks at start-up whether to go on, and takes 确认 for it. */
export const linden: HandsetMenu = {
  keys: {
    menu: { zh: '菜单', en: 'MENU' },
    confirm: { zh: '确认', en: 'ENTER' },
    cancel: { zh: '取消', en: 'CANCEL' },
  },
  resumes: 'prompt',
  entries: [
    { label: { zh: '消费', en: 'SALE' }, does: 'sale' },
    { label: { zh: '签到', en: 'LOGON' }, does: 'sign-on' },
    {
      label: { zh: '查询', en: 'QUERY' },
      opens: [
        { label: { zh: '交易汇总', en: 'SUMMARY' }, does: 'totals' },
        { label: { zh: '批次号', en: 'BATCH NO' }, does: 'batch-number' },
        { label: { zh: '上次结算', en: 'LAST SETTLE' }, does: 'last-settlement' },
      ],
    },
    {
      label: { zh: '打印', en: 'PRINT' },
      opens: [
        { label: { zh: '重打印结算单', en: 'REPRINT SETTLE' }, does: 'print-slip' },
        { label: { zh: '重打印明细', en: 'REPRINT DETAIL' }, does: 'print-detail' },
      ],
    },
    {
      label: { zh: '管理', en: 'MANAGE' },
      opens: [
        { label: { zh: '结算', en: 'SETTLE' }, does: 'settle' },
        { label: { zh: '回响测试', en: 'LINE TEST' }, does: 'line-test' },
      ],
    },
    {
      label: { zh: '系统管理', en: 'SYSTEM' },
      opens: [
        { label: { zh: '清除交易流水', en: 'CLEAR LOG' }, does: 'clear-log' },
        { label: { zh: '终端参数', en: 'PARAMETERS' }, does: 'settings' },
      ],
    },
  ],
}
