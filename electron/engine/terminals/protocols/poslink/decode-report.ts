import { Fault } from '../../../../../shared/fault'
import type { DecodeReport } from '../zvt/decode-report'
import { toHex } from '../zvt/hex'
import { parseHex } from '../zvt/pasted-hex'
import { hideCards } from './hide-cards'
import { decodeMessage, encodeMessage, namedValues, type PoslinkMessage } from './message'

/** Answers of one byte: taken, not understood, ended. */
const SINGLE: ReadonlyMap<number, string> = new Map([
  [0x04, 'eot'],
  [0x06, 'ack'],
  [0x15, 'nak'],
])

/** Explains one PAX POSLink frame. Never throws on bad input; card data is hidden in `decoded` only. */
export function decodeReport(hex: string): DecodeReport {
  try {
    const bytes = parseHex(hex)
    const single = bytes.length === 1 ? SINGLE.get(bytes[0] ?? -1) : undefined
    if (single) return { kind: single, decoded: {}, reencoded: toHex(bytes) }
    const message = decodeMessage(bytes)
    return {
      kind: message.kind,
      decoded: explain(message),
      reencoded: toHex(encodeMessage(message)),
    }
  } catch (thrown) {
    const { code, detail } = Fault.from(thrown)
    if (code !== 'wire.malformed') throw thrown
    return { error: { code, at: Number(detail.at) } }
  }
}

/** Named values, and all fields as they stand: a list where a field has parts. */
function explain(message: PoslinkMessage): Readonly<Record<string, unknown>> {
  const shown = hideCards(message)
  const { command, status, fields } = shown
  const plain = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : parts)
  return {
    command,
    ...(status ? { status: plain(status) } : {}),
    ...namedValues(shown),
    fields: fields.map(plain),
  }
}

/** The same for a person, one line a value. */
export function describeFrame(hex: string): readonly string[] {
  const report = decodeReport(hex)
  if ('error' in report) return []
  const lines = Object.entries(report.decoded).map(
    ([name, value]) => `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return [report.kind, ...lines]
}
