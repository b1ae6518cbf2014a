import type { ClosingReport, Verdict } from '../../../shared/settlement'
import { isDomestic, SCHEMES, type Scheme } from './card'
import { DIRECTION, type LogItem, signedAmount } from './log-item'

/** Money and number of one direction in one card world; fen. */
export interface Side {
  readonly amountMinor: number
  readonly count: number
}
/** Debit 借记 (sales) and credit 贷记 (voids, refunds) of one card world. */
export interface World {
  readonly debit: Side
  readonly credit: Side
}
/** What a 0500 carries: 内卡 and 外卡 apart. */
export interface BatchTotals {
  readonly domestic: World
  readonly foreign: World
}

const side = (items: readonly LogItem[], direction: 1 | -1): Side => {
  const counted = items.filter(item => DIRECTION[item.kind] === direction)
  return {
    amountMinor: counted.reduce((sum, item) => sum + item.amountMinor, 0),
    count: counted.length,
  }
}
const world = (items: readonly LogItem[]): World => ({
  debit: side(items, 1),
  credit: side(items, -1),
})

export const totalsOf = (items: readonly LogItem[]): BatchTotals => ({
  domestic: world(items.filter(item => isDomestic(item.card))),
  foreign: world(items.filter(item => !isDomestic(item.card))),
})

const sideDigits = ({ amountMinor, count }: Side): string =>
  String(amountMinor).padStart(12, '0') + String(count).padStart(3, '0')
const worldDigits = ({ debit, credit }: World, verdict: string): string =>
  sideDigits(debit) + sideDigits(credit) + verdict

/** Field 48 of 0500 and 0510: 62 digits, per card world debit n12 n3, credit n12 n3, verdict n1 (0 in the request). */
export const totalsField = (totals: BatchTotals, domestic = '0', foreign = '0'): string =>
  worldDigits(totals.domestic, domestic) + worldDigits(totals.foreign, foreign)

/** 对账应答代码 1, 2, 3. */
export const VERDICTS: Readonly<Record<string, Verdict>> = {
  '1': 'agreed',
  '2': 'differs',
  '3': 'error',
}

/** Both verdict digits of an answered field 48; undefined unless it is 62 digits with two valid verdicts. */
export function verdictsIn(
  field48: string | undefined,
): { readonly domestic: Verdict; readonly foreign: Verdict } | undefined {
  const domestic = VERDICTS[field48?.[30] ?? '']
  const foreign = VERDICTS[field48?.[61] ?? '']
  return field48?.length === 62 && domestic && foreign ? { domestic, foreign } : undefined
}

const MONEY_KINDS = (item: LogItem): boolean => DIRECTION[item.kind] !== 0

/** Signed totals of a batch, per scheme, with the receipt range: what ends up in the register's 04 0F. */
export function reportOf(items: readonly LogItem[]): ClosingReport {
  const counted = items.filter(MONEY_KINDS)
  const receipts = counted.map(({ receiptNo }) => receiptNo)
  const receipt = (number: number) => String(number % 10_000).padStart(4, '0')
  return {
    totals: sum(counted),
    schemes: (Object.keys(SCHEMES) as Scheme[]).flatMap(scheme => {
      const { count, amountMinor } = sum(counted.filter(({ card }) => card.scheme === scheme))
      return count ? [{ scheme, count, amountMinor }] : []
    }),
    ...(receipts.length > 0 && {
      receiptFrom: receipt(Math.min(...receipts)),
      receiptTo: receipt(Math.max(...receipts)),
    }),
  }
}

const sum = (items: readonly LogItem[]) => ({
  count: items.length,
  amountMinor: items.reduce((total, item) => total + signedAmount(item), 0),
  currency: 'CNY',
})
