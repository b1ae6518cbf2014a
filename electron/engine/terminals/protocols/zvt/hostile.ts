import { COMMANDS } from './commands'
import { MALFORMED, SAMPLES } from './samples'

/** A small seeded generator (mulberry32): the same seed gives the same bytes on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Pick = (below: number) => number
type Mutation = (bytes: Uint8Array, pick: Pick) => Uint8Array

const SEEDS = [...SAMPLES, ...MALFORMED].map(({ hex }) => Uint8Array.from(Buffer.from(hex, 'hex')))
const CODES = [...COMMANDS.keys()]
/** Bytes the codec treats specially: containers, length forms, `Fx` digits, tags, frame characters. */
const TELLING = [
  0x00, 0x06, 0x10, 0x1f, 0x22, 0x24, 0x25, 0x3c, 0x60, 0x7f, 0x80, 0x81, 0x82, 0xf0, 0xf9, 0xff,
]

const random = (length: number, pick: Pick) => Uint8Array.from({ length }, () => pick(256))
const telling = (length: number, pick: Pick) =>
  Uint8Array.from({ length }, () => TELLING[pick(TELLING.length)] ?? 0)
const sampleOf = (pick: Pick) => SEEDS[pick(SEEDS.length)] ?? new Uint8Array(0)

const splice = (bytes: Uint8Array, at: number, drop: number, insert: Uint8Array) =>
  Uint8Array.from([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + drop)])

/** A header whose length is right, so that the body is looked at. */
function withHeader(command: number, body: Uint8Array): Uint8Array {
  const length = body.length < 255 ? [body.length] : [255, body.length & 0xff, body.length >> 8]
  return Uint8Array.from([command >> 8, command & 0xff, ...length, ...body])
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, pick) => splice(bytes, pick(bytes.length + 1), 1, random(1, pick)),
  (bytes, pick) => splice(bytes, pick(bytes.length + 1), 0, telling(1 + pick(4), pick)),
  (bytes, pick) => splice(bytes, pick(bytes.length + 1), 1 + pick(4), new Uint8Array(0)),
  (bytes, pick) => splice(bytes, pick(bytes.length + 1), pick(8), sampleOf(pick)),
  (bytes, pick) => bytes.subarray(0, pick(bytes.length + 1)),
  bytes => Uint8Array.from([...bytes, ...bytes]),
]

function mutated(pick: Pick): Uint8Array {
  let bytes: Uint8Array = sampleOf(pick)
  for (let round = pick(4); round >= 0; round--)
    bytes = MUTATIONS[pick(MUTATIONS.length)]?.(bytes, pick).subarray(0, 2048) ?? bytes
  return bytes
}

const SOURCES: readonly ((pick: Pick) => Uint8Array)[] = [
  pick => random(pick(64), pick),
  pick => telling(pick(64), pick),
  pick => withHeader(CODES[pick(CODES.length)] ?? 0, random(pick(300), pick)),
  pick => withHeader(CODES[pick(CODES.length)] ?? 0, telling(pick(300), pick)),
  mutated,
  pick => {
    const bytes = mutated(pick)
    return withHeader(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0), bytes.subarray(3))
  },
]

/** `count` byte strings that try to break a reader: random, telling and mutated messages, half of them with a right header. */
export function* hostile(seed: number, count: number): Generator<Uint8Array> {
  const pick = seeded(seed)
  for (let index = 0; index < count; index++)
    yield SOURCES[index % SOURCES.length]?.(pick) ?? random(8, pick)
}
