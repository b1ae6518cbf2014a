import { randomUUID } from 'node:crypto'
import { answer } from '../../shared/answer'
import type { Emit } from '../../shared/contract'
import { systemClock } from './clock'
import { buildDemo } from './demo'
import type { Engine } from './engine'
import { buildShop } from './shop'

/** Entry of the utility process: one port in, one port out, no Electron import. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
interface Question {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort
const emit: Emit = (event, data) => port.postMessage({ event, data })
const option = (name: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? undefined : process.argv[at + 1]) ?? ''
}

// A promise that nobody handles would only warn in a utility process: better to die and be started anew.
process.on('unhandledRejection', reason => {
  complain(reason)
  process.exit(70)
})

/** The shell keeps what stands here in its log, masked. */
function complain(reason: unknown): void {
  process.stderr.write(`${reason instanceof Error ? reason.stack : String(reason)}\n`)
}

const build = option('mode') === 'demo' ? buildDemo : buildShop
const engine: Promise<Engine> = build({
  dir: option('data'),
  clock: systemClock(),
  emit,
  newId: randomUUID,
})
// Every question is answered with the reason when the engine could not be built (ledger in use, damaged, from the future).
engine.catch(() => undefined)

port.on('message', ({ data }) => {
  const { id, name, input } = data as Question
  void answerFrom(name, input).then(reply => port.postMessage({ id, reply }))
})

async function answerFrom(name: string, input: unknown) {
  const built = await engine.then(
    ({ handlers }) => handlers,
    (thrown: unknown) => thrown,
  )
  if (built instanceof Error)
    return answer({ [name]: () => Promise.reject(built) }, name, input, complain)
  return answer(built as Engine['handlers'], name, input, complain)
}
