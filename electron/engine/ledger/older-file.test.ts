import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Clock } from '../clock'
import type { Change } from './change'
import { sampleAttempt, sampleReceipt, T1 } from './contract/sample'
import { loadDriver } from './driver-choice'
import { type EntryDraft, type Head, insertEntry, NO_ENTRY, seal } from './journal'
import type { JsonObject } from './json'
import { openLedger } from './ledger'
import { project } from './project'
import { Roll } from './roll'
import { migrate } from './schema'
import { openSql } from './sql'

const clock: Clock = { now: () => Date.UTC(2026, 10, 23, 14), sleep: () => Promise.resolve() }

const entry = (kind: string, change: Change, attemptId: string | null = null): EntryDraft => ({
  ...{ attemptId, terminalId: attemptId === null ? null : T1, kind, body: {} },
  change: change as JsonObject,
})
const slip = (lines: number, complete: boolean): EntryDraft =>
  entry('receipt', { receipt: sampleReceipt(lines, complete) }, 'a')

/** A slip that grew, its reprint that broke off early, and one that came whole: as version 2 wrote them. */
const WRITTEN = [
  entry('ledger-created', { meta: { ledgerId: 'an older one' } }),
  entry('attempt-opened', { opened: sampleAttempt('a') }, 'a'),
  ...[slip(1, false), slip(3, false), slip(2, false), slip(5, true), slip(1, false)],
]

/** Writes the file by the statements of version 2; its slips are in the journal, each time as long as they were. */
async function writeVersion2(dir: string): Promise<void> {
  const sql = openSql(join(dir, 'ledger.db'), await loadDriver('wasm'))
  migrate(sql, 2)
  const roll = Roll.open(join(dir, 'ledger.roll'))
  let head: Head = NO_ENTRY
  for (const draft of WRITTEN) {
    const sealed = seal(draft, head, new Date(clock.now()).toISOString())
    insertEntry(sql, sealed)
    if (draft.kind !== 'receipt') project(sql, sealed.entry)
    roll.append(sealed)
    head = sealed.entry
  }
  roll.close()
  sql.close()
}

test('a ledger of before slips came line by line keeps every slip, and goes on', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ledger-older-'))
  await writeVersion2(dir)
  const ledger = await openLedger({ dir, clock, driver: 'wasm' })
  try {
    const slips = [sampleReceipt(5, true), sampleReceipt(1, false)]
    expect(ledger.receipts('a')).toEqual(slips)
    expect(ledger.verify()).toMatchObject({ ok: true, entries: WRITTEN.length })
    ledger.record('a', { kind: 'receipt' }, { receipt: sampleReceipt(4, true) })
    expect(ledger.receipts('a')).toEqual([slips[0], sampleReceipt(4, true)])
    expect(ledger.verify().ok).toBe(true)
  } finally {
    ledger.close()
  }
})
