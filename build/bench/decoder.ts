import { decodeMessage, encodeMessage } from '../../electron/engine/terminals/protocols/zvt/codec'
import { SAMPLES } from '../../electron/engine/terminals/protocols/zvt/samples'
import { compared, inTurns, type Ratio } from './ratio'

const PASSES = 40
const ROUNDS = 5
/** A print line of 24 characters on the fastest line in use: 45 bytes at 115200 8N1. */
const LINE_MESSAGES_PER_SECOND = 115_200 / 10 / 45

/** How many messages are decoded in a second: against encoding them, and against what the fastest line can bring. */
export async function decoder(): Promise<Ratio[]> {
  const apdus = SAMPLES.map(({ hex }) => Uint8Array.from(Buffer.from(hex, 'hex')))
  const messages = apdus.map(decodeMessage)
  const { ours, theirs } = await inTurns(
    ROUNDS,
    () => rate(apdus, decodeMessage),
    () => rate(messages, encodeMessage),
  )
  return [
    compared({
      what: 'messages decoded',
      ours,
      against: 'messages encoded',
      theirs,
      unit: 'per second',
      bar: null,
    }),
    compared({
      what: 'messages decoded',
      ours,
      against: 'print lines at 115200 baud',
      theirs: LINE_MESSAGES_PER_SECOND,
      unit: 'per second',
      bar: { atLeast: 20 },
    }),
  ]
}

function rate<T>(items: readonly T[], work: (item: T) => unknown): number {
  const started = performance.now()
  for (let pass = 0; pass < PASSES; pass++) for (const item of items) work(item)
  return (PASSES * items.length * 1_000) / (performance.now() - started)
}
