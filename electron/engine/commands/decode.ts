import { Fault } from '../../../shared/fault'
import type { Text } from '../../../shared/i18n/translate'
import * as poslink from '../terminals/protocols/poslink/decode-report'
import { decodeMessage } from '../terminals/protocols/zvt/codec'
import { type DecodeReport, decodeReport } from '../terminals/protocols/zvt/decode-report'
import { describeMessage } from '../terminals/protocols/zvt/describe'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

interface Decoder {
  readonly report: (hex: string) => DecodeReport
  /** The same in words, of bytes that could be read: names of fields, amounts, texts; card data masked. */
  readonly inWords: (hex: string, text: Text) => readonly string[]
}

const DECODERS: Readonly<Record<string, Decoder>> = {
  zvt: {
    report: decodeReport,
    inWords: (hex, text) => describeMessage(decodeMessage(Buffer.from(hex, 'hex')), text),
  },
  poslink: { report: poslink.decodeReport, inWords: poslink.describeFrame },
}

/** `desk decode zvt|poslink HEX`: explains bytes, card data masked. */
export async function decode(protocol: string, hex: string, io: Io): Promise<number> {
  const decoder = Object.hasOwn(DECODERS, protocol) ? DECODERS[protocol] : undefined
  if (!decoder) throw new Fault('input.invalid', { at: protocol })
  const report = decoder.report(hex)
  if (io.json) printJson(io, report)
  else if ('error' in report) io.err(`${report.error.code} @ ${report.error.at}`)
  else for (const line of decoder.inWords(report.reencoded, io.text)) io.out(line)
  return 'error' in report ? EXIT.badInput : EXIT.ok
}
