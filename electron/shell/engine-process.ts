import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { Emit } from '../../shared/contract'
import type { Log } from './log'
import { type EngineLife, type LifeWatch, type Mode, Supervisor } from './supervisor'

/** What the shop leaves for training; the demo only reads it. */
const LESSONS = 'lessons.json'

/** The engine beside the window, in a process of its own: its death takes nothing with it. */
export function prepareEngine(options: {
  /** Demo and shop are programs of their own. */
  readonly entryOf: (mode: Mode) => string
  /** In it each mode has its own folder: they never share a file. */
  readonly userData: string
  readonly mode: Mode
  readonly emit: Emit
  readonly log: Log
}): Supervisor {
  const { entryOf, userData, mode, emit, log } = options
  const start = (which: Mode, watch: LifeWatch): EngineLife => {
    const folder = join(userData, which)
    mkdirSync(folder, { recursive: true })
    const lessons = join(userData, 'shop', LESSONS)
    const child = utilityProcess.fork(entryOf(which), ['--data', folder, '--lessons', lessons], {
      serviceName: 'settle-desk-engine',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', (bytes: Buffer) => log.info(`engine: ${bytes.toString().trimEnd()}`))
    child.stderr?.on('data', (bytes: Buffer) => log.error(`engine: ${bytes.toString().trimEnd()}`))
    child.on('message', note => watch.note(note))
    child.once('exit', code => watch.exit(code))
    return { post: question => child.postMessage(question), end: () => void child.kill() }
  }
  return new Supervisor(mode, {
    start,
    emit,
    log,
    now: Date.now,
    after: (ms, run) => void setTimeout(run, ms),
  })
}
