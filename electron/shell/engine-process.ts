import { mkdirSync } from 'node:fs'
import { utilityProcess } from 'electron'
import type { Emit } from '../../shared/contract'
import type { Log } from './log'
import { type EngineLife, type LifeWatch, type Mode, Supervisor } from './supervisor'

/** The engine beside the window, in a process of its own: its death takes nothing with it. */
export function prepareEngine(options: {
  readonly entry: string
  /** Demo and shop never share a file. */
  readonly folderOf: (mode: Mode) => string
  readonly mode: Mode
  readonly emit: Emit
  readonly log: Log
}): Supervisor {
  const { entry, folderOf, mode, emit, log } = options
  const start = (which: Mode, watch: LifeWatch): EngineLife => {
    const folder = folderOf(which)
    mkdirSync(folder, { recursive: true })
    const child = utilityProcess.fork(entry, ['--mode', which, '--data', folder], {
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
