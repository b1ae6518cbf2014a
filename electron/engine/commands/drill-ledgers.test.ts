import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../clock'
import { ledgersIn } from './drill-ledgers'

test('what a killed run left is thrown away by the next one; what a living one uses, and all else, stays', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'drills-'))
  const { pid: gone } = spawnSync(process.execPath, ['-e', ''])
  const others = [`settle-desk-drill-${process.pid}-living`, `other-${gone}-a`, 'settle-desk-drill']
  for (const name of [...others, `settle-desk-drill-${gone}-dead`]) mkdirSync(join(parent, name))
  const ledgers = ledgersIn(parent)
  const ledger = await ledgers.open(systemClock())
  const left = readdirSync(parent).filter(name => !ledger.dir.endsWith(name))
  expect(left.sort()).toEqual([...others].sort())
  expect(ledger.dir).toContain(`settle-desk-drill-${process.pid}-`)
  ledger.close()
  ledgers.drop(ledger.dir)
})
