import { malformed } from '../zvt/malformed'
import { COMMANDS, isCommand, type Layout, requestOf } from './commands'
import { type Field, offsetOf, readFrame, writeFrame } from './frame'

/** A PAX POSLink message as plain values; decode → encode keeps every byte. */
export interface PoslinkMessage {
  /** e.g. `batch-close`, `batch-close-answer`; `command-X20` where the table does not know it. */
  readonly kind: string
  readonly command: string
  /** Fields in front of the command: none in a request, the status in an answer. */
  readonly status?: Field
  /** What stands behind the command, the version first. */
  readonly fields: readonly Field[]
}

/** @throws Fault `wire.malformed` with the offset of the first byte that cannot be read */
export function decodeMessage(bytes: Uint8Array): PoslinkMessage {
  const all = readFrame(bytes)
  const at = isCommand(textOf(all[0])) ? 0 : 1
  const command = textOf(all[at])
  if (!isCommand(command))
    throw malformed(offsetOf(all, Math.min(at, all.length - 1)), 'command expected')
  const [status] = all
  const known = COMMANDS.get(at === 0 ? command : requestOf(command))?.kind
  const suffix = at === 0 ? '' : '-answer'
  return {
    kind: known ? `${known}${suffix}` : `command-${command}`,
    command,
    ...(at === 0 || !status ? {} : { status }),
    fields: all.slice(at + 1),
  }
}

export const encodeMessage = ({ status, command, fields }: PoslinkMessage): Uint8Array =>
  writeFrame([...(status ? [status] : []), [command], ...fields])

const textOf = (field: Field | undefined): string => (field?.length === 1 ? (field[0] ?? '') : '')

/** Fields in front of the ones the layout counts from: version, and in an answer code and text. */
const BEFORE = { request: 1, answer: 3 } as const

/** The values this table has names for; empty ones are left out. */
export function namedValues(message: PoslinkMessage): Readonly<Record<string, string>> {
  const { command, status, fields } = message
  const side = status ? 'answer' : 'request'
  const shape = COMMANDS.get(status ? requestOf(command) : command)
  const head: Layout = status ? { version: '-3', code: '-2', text: '-1' } : { version: '-1' }
  const places = Object.entries({ ...head, ...shape?.[side] })
  const valueAt = (place: string): string => {
    const [index = 0, part = 0] = place.split('.').map(Number)
    return fields[BEFORE[side] + index]?.[part] ?? ''
  }
  return Object.fromEntries(
    places.map(([name, place]) => [name, valueAt(place)]).filter(([, value]) => value !== ''),
  )
}
