import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, existsSync, lstatSync, unlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { Fault } from '../../../shared/fault'
import type { Link } from '../terminals/link/link'
import { streamLink } from './stream-link'

/** A pseudo-terminal whose far end any program can open like a serial port. */
export interface Pty {
  readonly line: Link
  /** Baud at which the far end is open, or was last; null where `stty` is missing. */
  speed(): Promise<number | null>
  close(): Promise<void>
}

/** Keeps its own copy of the far end open, so that a register may come and go; `ready` goes to standard error. */
const PYTHON = `
import os, pty, sys, threading, tty
near, far = pty.openpty()
tty.setraw(far)
os.symlink(os.ttyname(far), sys.argv[1])
print('PTY is', sys.argv[1], file=sys.stderr, flush=True)
def down():
    while True:
        some = os.read(0, 4096)
        if not some: os._exit(0)
        os.write(near, some)
threading.Thread(target=down, daemon=True).start()
while True: os.write(1, os.read(near, 4096))
`

/** Who can make a pseudo-terminal, best first: Node itself cannot. */
const MAKERS = {
  socat: (path: string) => ['-d', '-d', `PTY,link=${path},raw,echo=0`, 'STDIO'],
  python3: (path: string) => ['-c', PYTHON, path],
} as const
export type PtyMaker = keyof typeof MAKERS

/**
 * Makes a pseudo-terminal under `path`. A stale link of an earlier run is replaced.
 * @throws Fault `simulator.no-pty` where none of `makers` is installed
 * @throws Fault `input.invalid` where `path` is something else than a stale link, or its folder is missing
 */
export async function openPty(
  path: string,
  makers: readonly PtyMaker[] = ['socat', 'python3'],
): Promise<Pty> {
  if (!existsSync(dirname(path))) throw new Fault('input.invalid', { at: path })
  removeStale(path)
  for (const program of makers) {
    const child = spawn(program, MAKERS[program](path), { stdio: ['pipe', 'pipe', 'pipe'] })
    if (await announced(child)) return serve(child, path)
  }
  throw new Fault('simulator.no-pty')
}

function removeStale(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isSymbolicLink()) throw new Fault('input.invalid', { at: path })
  unlinkSync(path)
}

/** False where the program does not exist or ends before it has made the pseudo-terminal. */
async function announced(child: ChildProcess): Promise<boolean> {
  const failed = new Promise<false>(resolve => child.once('error', () => resolve(false)))
  const said = async (): Promise<boolean> => {
    if (!child.stderr) return false
    for await (const line of createInterface({ input: child.stderr }))
      if (/starting data transfer loop|^PTY is/.test(line)) return true
    return false
  }
  return Promise.race([failed, said()])
}

async function serve(child: ChildProcess, path: string): Promise<Pty> {
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout) throw new Fault('simulator.no-pty')
  stderr?.resume()
  const held = await open(path, constants.O_RDWR | constants.O_NOCTTY)
  const gone = once(child, 'exit')
  const line = streamLink({ from: stdout, to: stdin, end: () => void child.kill() })
  return {
    line,
    speed: () => speedOf(held.fd),
    async close() {
      await held.close()
      child.kill()
      await gone
      removeStale(path)
    },
  }
}

/** `stty` is given the open file itself: a register that holds the port alone lets nobody open it by name. */
async function speedOf(far: number): Promise<number | null> {
  const stty = spawn('stty', ['speed'], { stdio: [far, 'pipe', 'ignore'] })
  const failed = new Promise<string>(resolve => stty.once('error', () => resolve('')))
  const said = async (): Promise<string> => {
    let text = ''
    if (stty.stdout) for await (const some of stty.stdout) text += some
    return text
  }
  return Number.parseInt(await Promise.race([failed, said()]), 10) || null
}
