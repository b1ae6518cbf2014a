import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledgers } from '../drill/ledgers'
import { scratchLedgers } from '../ledger/scratch-ledgers'

/** Where a system keeps files in memory; what is thrown away after each drill needs no disk. */
const IN_MEMORY = '/dev/shm'
const NAME = 'settle-desk-drill-'
const OF_PROCESS = new RegExp(`^${NAME}(\\d+)-`)

/** Ledgers whose folders name this process: what one left that was killed is thrown away when the next one begins. */
export function ledgersIn(parent: string): Ledgers {
  const { open, drop } = scratchLedgers(parent, `${NAME}${process.pid}-`)
  return {
    open: (clock, from) => {
      dropOrphans(parent)
      return open(clock, from)
    },
    drop,
  }
}

function dropOrphans(parent: string): void {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = Number(OF_PROCESS.exec(name)?.[1] ?? process.pid)
    if (!isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

/** Signal 0 reaches nobody; it only tells whether there is anybody. What may not be asked lives. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

export const temporaryLedgers: Ledgers = ledgersIn(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir())
