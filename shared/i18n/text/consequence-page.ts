/** What is at stake beside each page of the guide, a customer's question, and how fast the shop recovers. */
export const zh = {
  'stake.title': '现在的影响',
  'stake.none': '没有，银行已收下',
  'stake.since': '{amount}，最早一笔 {at}',
  'look-up.field': '金额、单据号或卡号后四位',
  'look-up.note': '例如 128.50',
  'look-up.none': '这里没有这一笔。请收单行按时间和金额查。',
  'look-up.found': '找到 {count, number} 笔',
  'look-up.reference': '单据号 {reference}',
  'look-up.settled': '{at} 已结算，钱由银行付到店里',
  'look-up.open': '已经收款，还没结算',
  'look-up.in-doubt': '已经收款，结算结果还没确认',
  'recovery.none': '还没有处理完的问题。',
  'recovery.last': '最近一次用了 {minutes, number} 分钟。',
  'recovery.before': '之前一般用 {minutes, number} 分钟。',
} as const

export const en: Record<keyof typeof zh, string> = {
  'stake.title': 'What is at stake',
  'stake.none': 'None, the bank has taken it',
  'stake.since': '{amount}, oldest from {at}',
  'look-up.field': 'Amount, slip number or last four digits of the card',
  'look-up.note': 'For example 128.50',
  'look-up.none': 'It is not in this ledger. Ask the acquirer, with time and amount.',
  'look-up.found': '{count, plural, one {# payment} other {# payments}} found',
  'look-up.reference': 'Slip {reference}',
  'look-up.settled': 'Settled {at}; the bank pays it out to the shop',
  'look-up.open': 'Paid, not settled yet',
  'look-up.in-doubt': 'Paid; whether it is settled is not confirmed yet',
  'recovery.none': 'No trouble has been finished yet.',
  'recovery.last': 'The last one took {minutes, plural, one {# minute} other {# minutes}}.',
  'recovery.before':
    'Before that it took {minutes, plural, one {# minute} other {# minutes}} as a rule.',
}
