import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock'
import { type Ledger, openLedger } from './ledger'

/** Real ledgers in folders of their own, thrown away after each use. */
export interface ScratchLedgers {
  /** @param from the folder of a closed ledger to go on from; without it a new one */
  open(clock: Clock, from?: string): Promise<Ledger>
  /** Throws the folder away. */
  drop(dir: string): void
}

/** @param parent made where it is not there; `prefix` begins the name of each ledger's folder */
export const scratchLedgers = (parent: string, prefix: string): ScratchLedgers => ({
  open: (clock, from) => {
    mkdirSync(parent, { recursive: true })
    const dir = mkdtempSync(join(parent, prefix))
    if (from !== undefined) cpSync(from, dir, { recursive: true })
    return openLedger({ dir, clock })
  },
  drop: dir => rmSync(dir, { recursive: true, force: true }),
})

/** What a program that died has left behind. */
export const sweep = (parent: string): void => rmSync(parent, { recursive: true, force: true })
