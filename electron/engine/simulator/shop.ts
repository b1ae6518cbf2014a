import type { Card, Scheme } from './card'
import type { Random } from './random'
import type { Trade } from './trade'

/** How much a day's trading holds. Amounts, cards and order come from the seed. */
export interface ShopPlan {
  /** Approved online by chip: each leaves a TC to upload. */
  readonly chipSales: number
  readonly stripeSales: number
  /** At most as many as stripe sales. */
  readonly voids: number
  readonly refunds: number
  readonly offlineStripe: number
  readonly offlineChip: number
  /** Declined offline by the card (AAC): no money, yet to be uploaded. */
  readonly declinedChip: number
  /** Approved although the card could not check the issuer's answer (ARPC). */
  readonly arpcErrors: number
  /** Sales whose answer was lost: a reversal 冲正 is pending. */
  readonly reversals: number
  /** Of the chip sales: those whose chip got a script from its issuer. Default 0. */
  readonly scripts?: number
  /** Share of foreign cards 外卡, 0…1. */
  readonly foreignShare: number
  /** Where a day must come to a given sum (fen); else the seed decides. */
  readonly sums?: {
    readonly online?: number
    readonly offline?: number
    readonly refunds?: number
  }
}

/** What the plan's numbers turn into, in the order of the plan. */
const KINDS = {
  chipSales: { kind: 'sale', entry: 'chip', arpcError: false },
  stripeSales: { kind: 'sale', entry: 'stripe', arpcError: false },
  arpcErrors: { kind: 'sale', entry: 'chip', arpcError: true },
  offlineStripe: { kind: 'offline-sale', entry: 'stripe', arpcError: false },
  offlineChip: { kind: 'offline-sale', entry: 'chip', arpcError: false },
  declinedChip: { kind: 'declined', entry: 'chip', arpcError: false },
} as const satisfies Partial<Record<keyof ShopPlan, Omit<Trade, 'card' | 'amountMinor'>>>

const FOREIGN: readonly [Scheme, ...Scheme[]] = ['visa', 'mastercard', 'jcb', 'amex', 'diners']

/**
 * One day: sales in any order, then what takes some of them back, then those whose answer gets lost. A void or
 * refund is of the same card and at most the same amount as its sale, so no scheme's net falls below zero.
 */
export function planDay(plan: ShopPlan, random: Random): readonly Trade[] {
  const sales = shuffled(
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap(name =>
      Array.from({ length: plan[name] }, () => ({
        ...KINDS[name],
        card: anyCard(plan.foreignShare, random),
        amountMinor: anyAmount(random),
      })),
    ),
    random,
  )
  const scaled = scale(
    scale(sales, ({ kind }) => kind === 'sale', plan.sums?.online),
    ({ kind }) => kind === 'offline-sale',
    plan.sums?.offline,
  )
  const lost = Array.from({ length: plan.reversals }, () => ({
    ...KINDS.chipSales,
    card: anyCard(plan.foreignShare, random),
    amountMinor: anyAmount(random),
    answerLost: true,
  }))
  return [
    ...withScripts(scaled, plan.scripts ?? 0),
    ...voidsOf(scaled, plan),
    ...refundsOf(scaled, plan),
    ...lost,
  ]
}

function withScripts(sales: readonly Trade[], count: number): readonly Trade[] {
  const chips = sales.filter(({ kind, entry }) => kind === 'sale' && entry === 'chip')
  const chosen = new Set(chips.slice(0, count))
  return sales.map(sale => (chosen.has(sale) ? { ...sale, script: true } : sale))
}

/** Only stripe sales are voided: a voided chip sale would have no cryptogram to upload. */
function voidsOf(sales: readonly Trade[], plan: ShopPlan): readonly Trade[] {
  return sales
    .flatMap((sale, index) => (sale.kind === 'sale' && sale.entry === 'stripe' ? [index] : []))
    .slice(0, plan.voids)
    .map(index => takeBack(sales, index, 'void', 1))
}

/** The dearest chip sales come back in part. */
function refundsOf(sales: readonly Trade[], plan: ShopPlan): readonly Trade[] {
  const refunds = sales
    .flatMap((sale, index) => (sale.kind === 'sale' && sale.entry === 'chip' ? [index] : []))
    .sort((a, b) => (sales[b]?.amountMinor ?? 0) - (sales[a]?.amountMinor ?? 0))
    .slice(0, plan.refunds)
    .map(index => takeBack(sales, index, 'refund', 0.25))
  return scale(refunds, () => true, plan.sums?.refunds)
}

function takeBack(
  sales: readonly Trade[],
  index: number,
  kind: 'void' | 'refund',
  share: number,
): Trade {
  const { card, amountMinor, entry } = sales[index] as Trade
  return {
    kind,
    entry,
    card,
    amountMinor: Math.max(1, Math.floor(amountMinor * share)),
    arpcError: false,
    takesBack: index,
  }
}

/** Brings the chosen trades to exactly that sum, keeping their proportions. */
function scale<T extends Trade>(
  trades: readonly T[],
  chosen: (trade: T) => boolean,
  sum: number | undefined,
): readonly T[] {
  const own = trades.filter(chosen)
  const last = own[own.length - 1]
  if (sum === undefined || !last) return trades
  const weight = own.reduce((total, { amountMinor }) => total + amountMinor, 0)
  const share = (trade: T) => Math.floor((trade.amountMinor * sum) / weight)
  const rest = sum - own.reduce((total, trade) => total + share(trade), 0)
  return trades.map(trade =>
    chosen(trade) ? { ...trade, amountMinor: share(trade) + (trade === last ? rest : 0) } : trade,
  )
}

function anyCard(foreignShare: number, random: Random): Card {
  const foreign = random.next() < foreignShare
  return {
    scheme: foreign ? random.pick(FOREIGN) : 'unionpay',
    index: random.between(1, 9_999_999),
  }
}

/** Mostly small: a shop, not a jeweller. Whole tenths of a yuan. */
const anyAmount = (random: Random): number =>
  random.between(30, 30 + Math.floor(4000 * random.next() ** 2)) * 10

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list]
  for (let end = left.length - 1; end > 0; end--) {
    const at = random.between(0, end)
    const [a, b] = [left[end] as T, left[at] as T]
    left[end] = b
    left[at] = a
  }
  return left
}
