import type { z } from 'zod'
import type { Certainty } from '../../settlement'

/** Texts of the desk command, and words it shares with the window. */
export const zh = {
  'desk.no-display': '没有图形界面，改在这个终端窗口里完成同样的工作。',
  'desk.stopped-at': '停在：{stage}（{letter}）',
  'desk.not-stopped': '没有停在半路的结算',
  'desk.safe': '已经安全：{amount}，{count} 笔（{why}）',
  'desk.safe.plain': '钱：{why}',
  'desk.left': '还没完成：{stages}；待送明细 {items} 笔',
  'desk.can-sell.yes': '现在能收款：能',
  'desk.can-sell.no': '现在能收款：不能，先完成结算',
  'desk.can-sell.unknown': '现在能收款：终端没有说',
  'desk.healthy': '查过，正常：{count} 项',
  'desk.unpaid': '结算做完了，钱还没有到账',
  'desk.not-begun': '结算还没有开始',
  'desk.left.stages': '还没完成：{stages}',
  'desk.left.none': '没有剩下的步骤',
  'desk.total': '批次 {batch}，{count} 笔，{amount}',
  'desk.verified': '账本完好，{entries} 条记录首尾相连',
  'desk.soaked': '模拟 {days} 天，{violations} 天有错',
  'certainty.bank-confirmed': '银行已确认总账',
  'certainty.closed': '银行已结清',
  'certainty.nothing-sent': '还没有送出',
  'certainty.refused': '银行没有收下',
  'certainty.unknown': '还不知道',
} as const satisfies Record<`certainty.${z.infer<typeof Certainty>}`, string> &
  Record<string, string>

export const en: Record<keyof typeof zh, string> = {
  'desk.no-display': 'There is no display: the same job runs here in the terminal.',
  'desk.stopped-at': 'Stopped at: {stage} ({letter})',
  'desk.not-stopped': 'No settlement is half-way',
  'desk.safe': 'Safe: {amount}, {count} items ({why})',
  'desk.safe.plain': 'Money: {why}',
  'desk.left': 'Left: {stages}; details to upload: {items}',
  'desk.can-sell.yes': 'Can I sell: yes',
  'desk.can-sell.no': 'Can I sell: no, finish the settlement first',
  'desk.can-sell.unknown': 'Can I sell: the terminal does not say',
  'desk.healthy': 'Checked and well: {count}',
  'desk.unpaid': 'Settled, and the money has not arrived',
  'desk.not-begun': 'The settlement has not begun',
  'desk.left.stages': 'Left: {stages}',
  'desk.left.none': 'No step is left',
  'desk.total': 'Batch {batch}, {count} items, {amount}',
  'desk.verified': 'The ledger is intact: {entries} entries in one chain',
  'desk.soaked': 'Simulated days: {days}, of which wrong: {violations}',
  'certainty.bank-confirmed': 'the bank confirmed the totals',
  'certainty.closed': 'closed at the bank',
  'certainty.nothing-sent': 'nothing sent yet',
  'certainty.refused': 'refused by the bank',
  'certainty.unknown': 'not known yet',
}
