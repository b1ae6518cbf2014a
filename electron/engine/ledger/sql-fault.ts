import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault, type FaultCode } from '../../../shared/fault'

/** SQLite's result codes that have a meaning for a shop (sqlite.org/rescode.html); the WebAssembly package gives words only. */
const MEANINGS: readonly (readonly [number, RegExp, FaultCode])[] = [
  [5, /database is locked/, 'ledger.in-use'],
  [8, /readonly database/, 'ledger.disk'],
  [10, /disk I\/O error/, 'ledger.disk'],
  [11, /malformed/, 'ledger.damaged'],
  [13, /disk is full/, 'ledger.disk'],
  [14, /(unable to|could not) open/i, 'ledger.disk'],
  [26, /not a database/, 'ledger.damaged'],
]

/** Turns what a SQLite package threw into the fault a person can act on. */
export function sqlFault(thrown: unknown, path: string): Fault {
  if (thrown instanceof Fault || !(thrown instanceof Error)) return Fault.from(thrown)
  const result = 'errcode' in thrown ? Number(thrown.errcode) & 0xff : undefined
  const code = MEANINGS.find(([number, words]) =>
    result === undefined ? words.test(thrown.message) : result === number,
  )?.[2]
  if (code === 'ledger.disk') return diskFault(thrown, path)
  if (code) return new Fault(code, { why: thrown.message }, { cause: thrown })
  return new Fault('internal', {}, { cause: thrown })
}

/** A failed write never says how much room there is; a person needs to know it. */
export function diskFault(cause: unknown, path: string): Fault {
  const words = cause instanceof Error ? cause.message.replace(/,? '.*'$/, '') : String(cause)
  return new Fault('ledger.disk', { why: `${words}; ${freeSpace(dirname(path))}` }, { cause })
}

function freeSpace(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return `${Math.floor((bavail * bsize) / 1_000_000)} MB free`
  } catch {
    return 'free space unknown'
  }
}
