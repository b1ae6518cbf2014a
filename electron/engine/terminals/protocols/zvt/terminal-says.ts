import { acknowledge, amount, bmp, command, container, tlv } from './build'
import type { Bitmap, Tlv } from './message'
import { writeTotals } from './totals'

/** What a terminal may say, for scripts of tests: short names, real messages. */

export const EUR = [0x09, 0x78]
export const utf8 = (text: string) => Uint8Array.from(Buffer.from(text))

export const yes = acknowledge()
export const done = (bitmaps: readonly Bitmap[] = []) => command('completion', {}, bitmaps)
export const no = (resultCode: number, bitmaps: readonly Bitmap[] = []) =>
  command('abort', { resultCode }, bitmaps)
export const status = (terminalStatus: number, ...nodes: Tlv[]) =>
  command('completion', { terminalStatus }, [container(...nodes)])
export const shown = (...lines: string[]) =>
  command('intermediate-status', { intermediate: 0x17, timeoutMin: 0x03 }, [
    container(
      tlv('14', [0xfe]),
      tlv(
        '24',
        lines.map(line => tlv('07', utf8(line))),
      ),
    ),
  ])
export const slip = (last: boolean, ...lines: string[]) =>
  command('print-text-block', {}, [
    container(
      tlv('1F07', [0x03]),
      tlv('14', [0xfe]),
      tlv('25', [
        ...lines.map(line => tlv('07', utf8(line))),
        ...(last ? [tlv('09', [0x81])] : []),
      ]),
    ),
  ])
const zero = { count: 0, amountMinor: 0 }
const TOTALS = writeTotals({
  receiptFrom: '0233',
  receiptTo: '0236',
  schemes: {
    girocard: { count: 3, amountMinor: 2_600 },
    visa: { count: 1, amountMinor: 958 },
    jcb: zero,
    mastercard: zero,
    amex: zero,
    diners: zero,
    other: zero,
  },
})
export const result = (
  code = 0x00,
  bitmaps: readonly Bitmap[] = [amount(3_558), bmp(0x60, TOTALS)],
) =>
  command('status-information', {}, [
    bmp(0x27, [code]),
    ...bitmaps,
    bmp(0x0c, [0x20, 0x00, 0x30]),
    bmp(0x0d, [0x11, 0x23]),
    bmp(0x3c, utf8('BATCH 000123 CN=1 FX=2')),
  ])
