import { type ChildProcess, spawn } from 'node:child_process'
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Fault } from '../../../../shared/fault'
import { own } from '../owner'
import type { DriverName } from '../sql'
import { openHere } from './case'
import { sampleAttempt, sampleReceipt } from './sample'

const CHILD = '--child'

/** The other processes of the contract: writers to be killed, comers that race for ownership. */
const ROLES: Readonly<Record<string, (...args: string[]) => Promise<void>>> = { write, race }

/** Plays another process when this script was started as one. */
export async function playRole(argv: readonly string[]): Promise<boolean> {
  const [mark, role = '', ...args] = argv
  if (mark !== CHILD) return false
  await ROLES[role]?.(...args)
  return true
}

/** Starts this script again in a role; `line` is called with each line it prints. */
export function start(
  script: string,
  role: string,
  args: readonly string[],
  line: (text: string) => void,
): ChildProcess {
  const child = spawn(process.execPath, [...process.execArgv, script, CHILD, role, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (child.stdout) createInterface(child.stdout).on('line', line)
  return child
}

export const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    child.once('close', () => resolve())
  })

const say = (text: string): void => {
  writeSync(1, `${text}\n`)
}

/** Settles day after day and says the head of the chain each time a write has returned. */
async function write(dir = '', driver = ''): Promise<void> {
  const ledger = await openHere(dir, driver as DriverName)
  const tell = (): void => {
    const [head] = ledger.journal({ limit: 1 })
    say(`${head?.seq} ${head?.hash}`)
  }
  const left = ledger.unfinishedAttempt(sampleAttempt('').terminalId)
  if (left) ledger.record(left.id, { kind: 'ended' }, { patch: { endedAt: left.startedAt } })
  for (let day = ledger.attempts({ limit: 1_000_000 }).length; ; day += 1) {
    const id = `day ${day}`
    ledger.openAttempt(sampleAttempt(id))
    tell()
    for (let lines = 1; lines <= 4; lines += 1) {
      const receipt = sampleReceipt(lines * 10, lines === 4)
      ledger.record(id, { kind: 'receipt' }, { patch: { lastEvent: 'receipt' }, receipt })
      tell()
    }
    ledger.record(id, { kind: 'ended' }, { patch: { endedAt: '2026-11-23T14:01:00.000Z' } })
    tell()
  }
}

/** Tries to own each folder at its instant, and says how it went; owns them until it is killed. */
async function race(begin = '', everyMs = '', ...folders: string[]): Promise<void> {
  for (const [round, folder] of folders.entries()) {
    const until = Number(begin) + round * Number(everyMs)
    while (Date.now() < until) await new Promise(resolve => setTimeout(resolve, 1))
    try {
      await own(folder)
      say(`${round} won`)
    } catch (thrown) {
      say(`${round} ${Fault.from(thrown).code}`)
    }
  }
  say('done')
  process.stdin.resume()
  await new Promise(() => {})
}
