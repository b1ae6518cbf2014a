import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import { systemClock } from '../clock'
import { sampleAttempt, sampleCard } from '../ledger/contract/sample'
import { openLedger } from '../ledger/ledger'
import { exportTable } from './export'
import type { Io } from './io'

const out: string[] = []
const io: Io = {
  text: textFor('en'),
  json: false,
  out: line => out.push(line),
  err: () => undefined,
}

async function shop(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'export-'))
  const ledger = await openLedger({ dir, clock: systemClock() })
  ledger.saveTerminal(sampleCard())
  ledger.openAttempt(sampleAttempt('=first'))
  const totals = { count: 0, amountMinor: 1_271_140, currency: 'CNY' }
  const tieOut = {
    ours: null,
    theirs: totals,
    differenceMinor: -500,
    differenceCount: null,
    contradiction: false,
    items: [],
  }
  const report = { totals, countUnknown: true, schemes: [] }
  const patch = { report, tieOut, outcome: 'agreed', endedAt: '2026-11-23T14:00:00.000Z' } as const
  ledger.record('=first', { kind: 'step' }, { patch })
  ledger.openAttempt(sampleAttempt('second'))
  ledger.close()
  return dir
}

test('each settlement is a row, oldest first; Excel runs nothing, and an unknown count is empty', async () => {
  const data = await shop()
  const file = join(data, 'table.csv')
  expect(await exportTable({ data, out: file }, io)).toBe(0)
  const table = readFileSync(file, 'utf8')
  expect(table.startsWith('\ufeffid,terminalId,')).toBe(true)
  const [, first, second] = table.split('\r\n')
  expect(first).toMatch(/^'=first,T1,.*,agreed,U,000041,,1271140,CNY,-500,/)
  expect(second).toMatch(/^second,T1,/)
  await exportTable({ data }, { ...io, json: true })
  expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({
    rows: [{ id: '=first', count: null, differenceMinor: -500 }, { id: 'second' }],
  })
})

test('another kind of file is refused before anything is written', async () => {
  const data = await shop()
  const file = join(data, 'table.docx')
  expect(() => exportTable({ data, out: file }, io)).toThrow('input.invalid')
  expect(existsSync(file)).toBe(false)
})

test('a folder that is not there is said to be none, and none is made', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'export-')), 'mistyped')
  await expect(exportTable({ data }, io)).rejects.toThrow('input.invalid')
  expect(existsSync(data)).toBe(false)
})
