import { Fault } from '../../../shared/fault'
import { decodeMessage } from '../terminals/protocols/zvt/codec'
import { decodeReport } from '../terminals/protocols/zvt/decode-report'
import { describeMessage } from '../terminals/protocols/zvt/describe'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

/** The message in words: names of fields, amounts, texts; card data masked. */
const inWords = (hex: string) => describeMessage(decodeMessage(Buffer.from(hex, 'hex')))

/** What each protocol makes of bytes; POSLink joins here when its driver does. */
const DECODERS: Readonly<Record<string, typeof decodeReport>> = { zvt: decodeReport }

/** `desk decode zvt HEX`: explains bytes, card data masked. */
export async function decode(protocol: string, hex: string, io: Io): Promise<number> {
  const decoder = DECODERS[protocol]
  if (!decoder) throw new Fault('input.invalid', { at: protocol })
  const report = decoder(hex)
  if (io.json) printJson(io, report)
  else if ('error' in report) io.err(`${report.error.code} @ ${report.error.at}`)
  else for (const line of inWords(report.reencoded)) io.out(line)
  return 'error' in report ? EXIT.badInput : EXIT.ok
}
