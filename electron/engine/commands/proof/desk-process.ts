import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const DESK = resolve(import.meta.dirname, '../../../../build/desk.mjs')

/** A `desk` command in a real process, for tests that kill it. */
export interface DeskProcess {
  readonly child: ChildProcessWithoutNullStreams
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolves with the exit code; null when it was killed. */
  readonly exited: Promise<number | null>
  /** Resolves when the text has appeared on either stream, or when the process has ended. */
  said(pattern: RegExp): Promise<string | undefined>
}

export function desk(...args: readonly string[]): DeskProcess {
  const child = spawn(process.execPath, [DESK, ...args])
  let [out, err] = ['', '']
  const listeners = new Set<() => void>()
  const heard = () => {
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', chunk => {
    out += String(chunk)
    heard()
  })
  child.stderr.on('data', chunk => {
    err += String(chunk)
    heard()
  })
  const exited = new Promise<number | null>(done => child.once('close', code => done(code)))
  return {
    child,
    stdout: () => out,
    stderr: () => err,
    exited,
    said: pattern =>
      new Promise(done => {
        const look = () => {
          const found = pattern.exec(out)?.[0] ?? pattern.exec(err)?.[0]
          if (found === undefined) return
          listeners.delete(look)
          done(found)
        }
        listeners.add(look)
        exited.then(() => done(undefined)).catch(() => done(undefined))
        look()
      }),
  }
}
