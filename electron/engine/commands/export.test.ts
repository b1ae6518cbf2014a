import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
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
const print = async (page: string) => new TextEncoder().encode(`printed ${page}`)
const broken = () => Promise.reject(new Error('no printer'))

async function shop(address = sampleCard().address): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'export-'))
  const ledger = await openLedger({ dir, clock: systemClock() })
  ledger.saveTerminal({ ...sampleCard(), address })
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
  ledger.openAttempt({ ...sampleAttempt('second'), startedAt: '2026-11-25T14:00:00.000Z' })
  ledger.close()
  return dir
}

test('each settlement is a row, oldest first; Excel runs nothing, and an unknown count is empty', async () => {
  const data = await shop()
  const file = join(data, 'table.csv')
  expect(await exportTable({ data, out: file }, io, broken)).toBe(0)
  const table = readFileSync(file, 'utf8')
  expect(table.startsWith('\ufeffid,terminalId,')).toBe(true)
  expect(table.split('\r\n')[0]).not.toContain('mark')
  const [, first, second] = table.split('\r\n')
  expect(first).toMatch(/^'=first,T1,.*,agreed,U,000041,,1271140,CNY,-500,/)
  expect(second).toMatch(/^second,T1,/)
  await exportTable({ data }, { ...io, json: true }, broken)
  expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({
    isPractice: false,
    rows: [{ id: '=first', count: null, differenceMinor: -500 }, { id: 'second' }],
  })
})

test('the ending says what is written, in the language of whoever asked', async () => {
  const data = await shop()
  const [pdf, xlsx] = [join(data, 'List.PDF'), join(data, 'list.xlsx')]
  await exportTable({ data, out: pdf }, { ...io, text: textFor('zh-CN') }, print)
  const page = readFileSync(pdf, 'utf8')
  expect(page).toMatch(/^printed <!doctype html><html lang="zh-CN">/)
  expect(page).toContain('已结清')
  await exportTable({ data, out: xlsx }, io, broken)
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
})

test('of a simulated terminal every kind says that it is practice', async () => {
  const data = await shop('sim:upload-cut')
  const file = (ending: string) => join(data, `list.${ending}`)
  for (const ending of ['csv', 'pdf']) await exportTable({ data, out: file(ending) }, io, print)
  expect(readFileSync(file('csv'), 'utf8').match(/TRAINING 演练/g)).toHaveLength(2)
  expect(readFileSync(file('pdf'), 'utf8')).toContain('class="mark">TRAINING 演练<')
})

test('first and last day are both in it', async () => {
  const data = await shop()
  const ids = async (days: { from?: string; to?: string }) => {
    await exportTable({ data, ...days }, { ...io, json: true }, broken)
    return JSON.parse(out.at(-1) ?? '').rows.map(({ id }: { id: string }) => id)
  }
  const day = (at: string) => new Date(at).toLocaleDateString('sv')
  const [first, second] = [day('2026-11-23T14:00:00.000Z'), day('2026-11-25T14:00:00.000Z')]
  expect(await ids({ from: first, to: second })).toEqual(['=first', 'second'])
  expect(await ids({ to: first })).toEqual(['=first'])
  expect(await ids({ from: second })).toEqual(['second'])
  for (const days of [{ from: '2026-02-30' }, { to: '23.11.2026' }, { from: second, to: first }])
    await expect(exportTable({ data, ...days }, io, broken)).rejects.toMatchObject({
      code: 'input.invalid',
    })
})

test.each(['table.docx', 'table', 'csv'])(
  '%s is refused, and what is allowed is named',
  async name => {
    const data = await shop()
    const file = join(data, name)
    const fault = await exportTable({ data, out: file }, io, print).catch(thrown => thrown)
    expect(fault.code).toBe('file.form')
    for (const lang of ['zh-CN', 'en'] as const)
      expect(textFor(lang).fault(fault.toData())).toContain('.csv .xlsx .pdf')
    expect(existsSync(file)).toBe(false)
  },
)

test('a file that cannot be written leaves no half of it, and what stood there stays', async () => {
  const data = await shop()
  const before = readdirSync(data).sort()
  const nowhere = join(data, 'missing', 'table.csv')
  await expect(exportTable({ data, out: nowhere }, io, print)).rejects.toMatchObject({
    code: 'file.unwritable',
    detail: { path: nowhere, why: 'ENOENT' },
  })
  // A folder stands where the file shall be: written beside it, it cannot be put there.
  await expect(exportTable({ data, out: folder(data) }, io, print)).rejects.toMatchObject({
    code: 'file.unwritable',
  })
  const kept = join(data, 'kept.pdf')
  writeFileSync(kept, 'yesterday')
  await expect(exportTable({ data, out: kept }, io, broken)).rejects.toThrow('no printer')
  expect(readFileSync(kept, 'utf8')).toBe('yesterday')
  expect(readdirSync(data).sort()).toEqual([...before, 'full.csv', 'kept.pdf'].sort())
})

function folder(data: string): string {
  const path = join(data, 'full.csv')
  mkdirSync(join(path, 'inside'), { recursive: true })
  return path
}

test('a folder that is not there is said to be none, and none is made', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'export-')), 'mistyped')
  await expect(exportTable({ data }, io, print)).rejects.toThrow('input.invalid')
  expect(existsSync(data)).toBe(false)
})
