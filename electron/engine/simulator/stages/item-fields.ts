import { isDomestic, panOf } from '../card'
import type { PendingSale } from '../flash'
import type { LogItem } from '../log-item'

type Fields = Readonly<Record<number, string>>
const CURRENCY = '156'
/** Field 22: stripe or chip, and third digit 2: no PIN in the message. */
const ENTRY_MODE = { stripe: '022', chip: '052' } as const

const amount = (amountMinor: number): string => String(amountMinor).padStart(12, '0')

/** A log item as its own message: sale, void, refund or notice. Field 11 is the item's own trace. */
export const itemFields = (item: LogItem): Fields => ({
  2: panOf(item.card),
  3: item.kind === 'void' || item.kind === 'refund' ? '200000' : '000000',
  4: amount(item.amountMinor),
  11: item.trace,
  22: ENTRY_MODE[item.entry],
  25: '00',
  49: CURRENCY,
  ...(item.original && { 61: `${item.batchNo}${item.original}` }),
})

/** 0400 carries the trace of the sale it takes back; reason 98 in field 39: no answer came. */
export const reversalFields = (reversal: PendingSale): Fields => ({
  2: panOf(reversal.card),
  3: '000000',
  4: amount(reversal.amountMinor),
  11: reversal.trace,
  22: ENTRY_MODE.chip,
  25: '00',
  39: '98',
  49: CURRENCY,
})

/** 0620: tag DF31 says that the script ran; field 61 names the sale it came with. */
export const scriptFields = (result: PendingSale): Fields => ({
  2: panOf(result.card),
  3: '000000',
  4: amount(result.amountMinor),
  11: result.trace,
  22: ENTRY_MODE.chip,
  23: '001',
  49: CURRENCY,
  55: 'DF31052000000000',
  61: `${result.batchNo}${result.trace}`,
})

/** A chip item for the upload: cryptogram in field 55; field 62 says approved (61) or failed offline (71). */
export function chipFields(item: LogItem): Fields {
  const failed = item.kind === 'declined'
  const world = isDomestic(item.card) ? '00' : '01'
  return {
    2: panOf(item.card),
    4: amount(item.amountMinor),
    11: item.trace,
    22: ENTRY_MODE.chip,
    23: '001',
    55: chipData(item),
    62: `${failed ? '71' : '61'}${world}00${amount(item.amountMinor)}0156`,
  }
}

/** EMV tags 9F26 (invented cryptogram), 9F27 (TC 40, AAC 00), 9F36 (counter), 95 (bit 7 of byte 5: issuer not authenticated). */
function chipData(item: LogItem): string {
  const cryptogram = item.trace.padStart(16, 'A')
  const kind = item.kind === 'declined' ? '00' : '40'
  const checks = item.arpcError ? '0000000040' : '0000000000'
  return `9F2608${cryptogram}9F2701${kind}9F3602${item.trace.slice(2)}9505${checks}`
}

/** One of up to eight records in a packet: card world n2, trace n6, card number n20, amount n12. */
export const packetRecord = (item: LogItem): string =>
  (isDomestic(item.card) ? '00' : '01') +
  item.trace +
  panOf(item.card).padStart(20, '0') +
  amount(item.amountMinor)
