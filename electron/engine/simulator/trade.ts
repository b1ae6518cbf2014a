import type { Card } from './card'
import type { FlashContent } from './flash'
import type { LogItem } from './log-item'
import { tradingBatchNo } from './open-batch'
import type { Run } from './run'
import { itemFields } from './stages/item-fields'
import { sendReversals } from './stages/pending'
import { signOn } from './stages/sign-on'

/** What a customer and a cashier want of the terminal. */
export interface Trade {
  readonly kind: LogItem['kind']
  readonly entry: LogItem['entry']
  readonly arpcError: boolean
  readonly card: Card
  readonly amountMinor: number
  /** Place in the day of the sale that a void or refund takes back, 0-based. */
  readonly takesBack?: number
  /** The answer gets lost on its way: a reversal stays pending. */
  readonly answerLost?: boolean
  /** The answer brings a script for the chip: its result is owed to the host. */
  readonly script?: boolean
}

export type Traded = { readonly item: LogItem } | 'refused' | 'declined' | 'unanswered'

/** Field 48 has three digits for a count: more of a kind cannot be settled in one batch. */
const BATCH_LIMIT = 999
const ONLINE: Readonly<Partial<Record<LogItem['kind'], { type: string; kind: string }>>> = {
  sale: { type: '0200', kind: '22' },
  void: { type: '0200', kind: '23' },
  refund: { type: '0220', kind: '25' },
}

/** One payment at the terminal. Sales leave a reversal in flash before they go out, and lose it with the answer. */
export async function trade(run: Run, wanted: Trade, original?: LogItem): Promise<Traded> {
  if (run.flash.log.length >= BATCH_LIMIT) return 'refused'
  const online = ONLINE[wanted.kind]
  if (!online) return { item: book(run, itemOf(run, wanted, original), false) }
  if (!run.flash.signedOn && (await signOn(run, 'P'))) return 'refused'
  if (await sendReversals(run)) return 'refused'
  const first = await authorise(run, wanted, original)
  if (first !== 'sign-on') return first
  run.commit({ signedOn: false })
  if (await signOn(run, 'P')) return 'refused'
  const second = await authorise(run, wanted, original)
  return second === 'sign-on' ? 'refused' : second
}

async function authorise(
  run: Run,
  wanted: Trade,
  original: LogItem | undefined,
): Promise<Traded | 'sign-on'> {
  const item = itemOf(run, wanted, original)
  const { type, kind } = ONLINE[item.kind] ?? { type: '0200', kind: '22' }
  const { trace, batchNo, card, amountMinor } = item
  const reversible = item.kind !== 'refund'
  const before = run.flash.reversals
  if (reversible) run.commit({ reversals: [...before, { trace, batchNo, card, amountMinor }] })
  if (wanted.answerLost) run.parts.line.arm('frame-late')
  const answer = await run.ask(type, batchNo, '000', itemFields(item), kind)
  if (answer.kind !== 'answer') return 'unanswered'
  if (answer.code === '00') {
    const owed = wanted.script ? [{ trace, batchNo, card, amountMinor }] : []
    const scripts = [...run.flash.scripts, ...owed]
    return { item: book(run, item, true, { reversals: before, scripts }) }
  }
  run.commit({ reversals: before })
  return answer.code === '77' ? 'sign-on' : 'declined'
}

function itemOf(run: Run, wanted: Trade, original: LogItem | undefined): LogItem {
  const { kind, entry, arpcError, card, amountMinor } = wanted
  return {
    trace: run.nextTrace(),
    receiptNo: run.flash.receiptNo + 1,
    batchNo: tradingBatchNo(run.flash),
    kind,
    entry,
    arpcError,
    card,
    amountMinor,
    at: run.now(),
    atHost: false,
    ...(original && { original: original.trace }),
  }
}

function book(
  run: Run,
  item: LogItem,
  atHost: boolean,
  along: Partial<Pick<FlashContent, 'reversals' | 'scripts'>> = {},
): LogItem {
  const booked = { ...item, atHost }
  const { log } = run.flash
  run.commit({ log: [...log, booked], receiptNo: item.receiptNo, ...along })
  return booked
}
