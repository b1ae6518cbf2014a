import { randomUUID } from 'node:crypto'
import { answer } from '../../shared/answer'
import {
  type ClassroomHandlers,
  classroomCalls,
  type Emit,
  type EngineHandlers,
} from '../../shared/contract'
import { Fault } from '../../shared/fault'
import { type Clock, systemClock } from './clock'

/** What a mode's engine is made of. */
export interface EngineOptions {
  /** Folder of this mode's ledger. */
  readonly dir: string
  readonly clock: Clock
  readonly emit: Emit
  readonly newId: () => string
  /** The file in which the shop leaves what went wrong, for training: causes and stages, nothing else. */
  readonly lessons?: string
}

interface Built {
  readonly handlers: EngineHandlers & Partial<ClassroomHandlers>
}

/** The utility process: one port in, one port out, no Electron import. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
interface Question {
  readonly id: number
  readonly name: string
  readonly input: unknown
}

const option = (name: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? undefined : process.argv[at + 1]) ?? ''
}

/** Builds the engine of this process and answers its questions. Demo and shop have an entry of their own: neither loads the other. */
export function host(build: (options: EngineOptions) => Promise<Built>): void {
  const port = (process as unknown as { parentPort: ParentPort }).parentPort
  // A promise that nobody handles would only warn in a utility process: better to die and be started anew.
  process.on('unhandledRejection', reason => {
    complain(reason)
    process.exit(70)
  })
  const engine = build({
    dir: option('data'),
    lessons: option('lessons'),
    clock: systemClock(),
    emit: (event, data) => port.postMessage({ event, data }),
    newId: randomUUID,
  })
  // Every question is answered with the reason when the engine could not be built (ledger in use, damaged, from the future).
  engine.catch(() => undefined)
  port.on('message', ({ data }) => {
    const { id, name, input } = data as Question
    void answerFrom(engine, name, input).then(reply => port.postMessage({ id, reply }))
  })
}

/** The shell keeps what stands here in its log, masked. */
function complain(reason: unknown): void {
  process.stderr.write(`${reason instanceof Error ? reason.stack : String(reason)}\n`)
}

async function answerFrom(engine: Promise<Built>, name: string, input: unknown) {
  const refuse = (why: Error) =>
    answer({ [name]: () => Promise.reject(why) }, name, input, complain)
  const built = await engine.catch((thrown: unknown) => Fault.from(thrown))
  if (built instanceof Fault) return refuse(built)
  const isElsewhere = Object.hasOwn(classroomCalls, name) && !Object.hasOwn(built.handlers, name)
  if (isElsewhere) return refuse(new Fault('training.only-in-demo'))
  return answer(built.handlers, name, input, complain)
}
