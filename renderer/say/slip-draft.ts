import { BatchNo, SlipTotals } from '../../shared/assisted'
import { type Currency, minorDigits } from '../../shared/money'

export const WORLDS = ['domestic', 'foreign'] as const
export const SIDES = ['debit', 'credit'] as const
type World = (typeof WORLDS)[number]
type Side = (typeof SIDES)[number]
export type SlipField =
  | 'batchNo'
  | 'printedAt'
  | `${World}.${Side}.${'count' | 'amount'}`
  | `${World}.verdict`
  | 'total.count'
  | 'total.amount'

/** A slip as far as it is typed; empty boxes of card worlds count as nothing. */
export type SlipDraft = Readonly<Partial<Record<SlipField, string>>>

/** An amount as people type it, in minor units; undefined: not an amount. No float on the way. */
export function amountMinorOf(typed: string, currency: Currency): number | undefined {
  const digits = minorDigits(currency)
  const found = /^([-−]?)(\d{1,11})(?:[.。](\d+))?$/.exec(typed.replace(/[\s,，¥$€]/g, ''))
  const fraction = found?.[3] ?? ''
  if (!found || fraction.length > digits) return undefined
  const minor = Number(`${found[2]}${fraction.padEnd(digits, '0')}`)
  return found[1] && minor !== 0 ? -minor : minor
}

const countOf = (typed: string): number | undefined =>
  /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined

/** What the typed lines come to, against the sum line: said while it is typed. */
export interface SlipSums {
  readonly amountMinor: number
  readonly count: number
  readonly totalMinor: number | undefined
  readonly totalCount: number | undefined
}

export function slipSums(draft: SlipDraft, currency: Currency): SlipSums {
  const lines = WORLDS.flatMap(world => SIDES.map(side => ({ world, side })))
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
  return {
    amountMinor: sum(
      lines.map(({ world, side }) => {
        const minor = amountMinorOf(draft[`${world}.${side}.amount`] ?? '0', currency) ?? 0
        return side === 'credit' ? -minor : minor
      }),
    ),
    count: sum(
      lines.map(({ world, side }) => countOf(draft[`${world}.${side}.count`] ?? '0') ?? 0),
    ),
    totalMinor: amountMinorOf(draft['total.amount'] ?? '', currency),
    totalCount: countOf(draft['total.count'] ?? ''),
  }
}

/** The slip as the engine takes it; undefined while a box is empty or wrong. */
export function slipOf(
  draft: SlipDraft,
  currency: Currency,
  confirmed: boolean,
): SlipTotals | undefined {
  const side = (world: World, side: Side) => ({
    count: countOf(draft[`${world}.${side}.count`] || '0'),
    amountMinor: amountMinorOf(draft[`${world}.${side}.amount`] || '0', currency),
  })
  const world = (name: World) => ({
    debit: side(name, 'debit'),
    credit: side(name, 'credit'),
    verdict: draft[`${name}.verdict`] || null,
  })
  const { totalMinor, totalCount } = slipSums(draft, currency)
  return SlipTotals.safeParse({
    batchNo: draft.batchNo?.trim(),
    printedAt: draft.printedAt?.trim().replace('T', ' '),
    domestic: world('domestic'),
    foreign: world('foreign'),
    total: { count: totalCount, amountMinor: totalMinor },
    confirmed,
  }).data
}

/** How a typed batch number stands to the one that was closed. After 999999 comes 000000 or 000001. */
export function batchStep(closed: string | null, typed: string): 'next' | 'same' | 'other' | null {
  if (closed === null || !BatchNo.safeParse(typed).success) return null
  if (typed === closed) return 'same'
  const counted = (Number(closed) + 1) % 1_000_000
  return Number(typed) === counted || (counted === 0 && Number(typed) === 1) ? 'next' : 'other'
}
