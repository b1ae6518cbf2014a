import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, openHere } from './case'

/** Hashes by sequence number, as callers were told they are safe. */
export type Acknowledged = ReadonlyMap<number, string>

/** Opens these files as a ledger: everything acknowledged is there, nothing is wrong, and it goes on. */
export async function expectWhole(
  bench: Bench,
  files: ReadonlyMap<string, Buffer>,
  acknowledged: Acknowledged,
): Promise<void> {
  const dir = join(bench.dir, 'state')
  mkdirSync(dir)
  for (const [name, content] of files) writeFileSync(join(dir, name), content)
  try {
    const ledger = await openHere(dir, bench.driver)
    try {
      assert.equal(ledger.readOnlyBecause, null)
      const kept = new Map(ledger.journal().map(({ seq, hash }) => [seq, hash]))
      for (const [seq, hash] of acknowledged) assert.equal(kept.get(seq), hash, `entry ${seq}`)
      ledger.note({ kind: 'after-crash' })
      assert.deepEqual(ledger.verify().fault, null)
    } finally {
      ledger.close()
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
