import type { SlipIssue, SlipTotals } from '../../../shared/assisted'
import type { Currency } from '../../../shared/money'
import type { ClosingReport, Receipt, SchemeTotal } from '../../../shared/settlement'

/** How far ahead of ours a slip's date may be: a time zone, and a clock that is wrong. */
const AHEAD_MS = 26 * 3_600_000
/** Older slips belong to other settlements. */
const OLDEST_MS = 40 * 24 * 3_600_000

export interface SlipContext {
  /** The batch we set out to close; null: not known. */
  readonly batchBefore: string | null
  /** Batches this terminal's ledger holds as closed by other attempts. */
  readonly closedBefore: readonly string[]
  readonly nowMs: number
}

/** What does not fit on a typed slip: its lines against its sum, its date, its batch. */
export function slipIssues(slip: SlipTotals, context: SlipContext): SlipIssue[] {
  const { domestic, foreign, total, batchNo } = slip
  const { batchBefore, closedBefore } = context
  const worlds = [domestic, foreign]
  const amount = worlds.reduce((sum, world) => sum + net(world), 0)
  const count = worlds.reduce((sum, { debit, credit }) => sum + debit.count + credit.count, 0)
  const other = (batchBefore !== null && batchNo !== batchBefore) || closedBefore.includes(batchNo)
  return [
    ...(amount === total.amountMinor ? [] : ['amounts' as const]),
    ...(count === total.count ? [] : ['counts' as const]),
    ...(plausible(slip.printedAt, context.nowMs) ? [] : ['date' as const]),
    ...(other ? ['other-batch' as const] : []),
  ]
}

function plausible(printedAt: string, nowMs: number): boolean {
  const at = Date.parse(`${printedAt.replace(' ', 'T')}:00Z`)
  return at <= nowMs + AHEAD_MS && at >= nowMs - OLDEST_MS
}

type World = SlipTotals['domestic']
const net = ({ debit, credit }: World): number => debit.amountMinor - credit.amountMinor

/** What the terminal says of the closed batch, as a register would have been told. */
export function reportOf(slip: SlipTotals, currency: Currency): ClosingReport {
  const { domestic, foreign, total } = slip
  return {
    totals: { ...total, currency },
    schemes: [scheme('内卡', domestic), scheme('外卡', foreign)],
    terminalTime: `${slip.printedAt}:00`,
    batchNo: slip.batchNo,
    ...(domestic.verdict && { domestic: domestic.verdict }),
    ...(foreign.verdict && { foreign: foreign.verdict }),
  }
}

const scheme = (name: string, world: World): SchemeTotal => ({
  scheme: name,
  count: world.debit.count + world.credit.count,
  amountMinor: net(world),
})

const VERDICTS = { agreed: '1 平', differs: '2 不平', error: '3 出错' } as const

/** The paper's content for the archive, marked as typed by hand. */
export function receiptOf(slip: SlipTotals): Receipt {
  const line = (name: string, { count, amountMinor }: World['debit']) =>
    `${name} ${count} ${(amountMinor / 100).toFixed(2)}`
  const world = (name: string, { debit, credit, verdict }: World) => [
    line(`${name} 借记`, debit),
    line(`${name} 贷记`, credit),
    `${name} 对账 ${verdict ? VERDICTS[verdict] : '—'}`,
  ]
  return {
    kind: 'settlement',
    complete: true,
    lines: [
      '结算总计单（手工录入 TYPED BY HAND）',
      `批次号 ${slip.batchNo}`,
      `日期 ${slip.printedAt}`,
      ...world('内卡', slip.domestic),
      ...world('外卡', slip.foreign),
      line('合计', slip.total),
    ],
  }
}
