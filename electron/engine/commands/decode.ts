import { Fault } from '../../../shared/fault'
import { decodeReport } from '../terminals/protocols/zvt/decode-report'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

/** What each protocol makes of bytes; POSLink joins here when its driver does. */
const DECODERS: Readonly<Record<string, typeof decodeReport>> = { zvt: decodeReport }

/** `desk decode zvt HEX`: explains bytes, card data masked. */
export async function decode(protocol: string, hex: string, io: Io): Promise<number> {
  const decoder = DECODERS[protocol]
  if (!decoder) throw new Fault('input.invalid', { at: protocol })
  const report = decoder(hex)
  if (io.json) printJson(io, report)
  else if ('error' in report) io.err(`${report.error.code} @ ${report.error.at}`)
  else io.out(`${report.kind}\n${JSON.stringify(report.decoded, null, 2)}`)
  return 'error' in report ? EXIT.badInput : EXIT.ok
}
