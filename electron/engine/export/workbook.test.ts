import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { Attempt } from '../../../shared/settlement'
import { sampleAttempt } from '../ledger/contract/sample'
import type { Entry } from './settlement-list'
import { workbookOf } from './workbook'

const startedAt = '2026-11-23T14:00:00.000Z'
const totals = (amountMinor: number, currency: string, count = 2) => ({
  amountMinor,
  currency,
  count,
})

function entry(id: string, patch: Partial<Attempt> = {}, lines: string[] = []): Entry {
  const receipts = lines.length > 0 ? [{ kind: 'settlement', lines, complete: true } as const] : []
  return { attempt: { ...sampleAttempt(id), startedAt, ...patch }, terminalName: id, receipts }
}

const closed = (amountMinor: number, currency: string, differenceMinor = 0): Partial<Attempt> => ({
  outcome: differenceMinor === 0 ? 'agreed' : 'closed-with-difference',
  report: {
    totals: totals(amountMinor, currency),
    schemes: [{ scheme: 'Visa', count: 2, amountMinor }],
  },
  tieOut: {
    ours: totals(amountMinor - differenceMinor, currency),
    theirs: totals(amountMinor, currency),
    differenceMinor,
    differenceCount: 0,
    contradiction: false,
    items: [{ kind: 'double', reference: '+0042', amountMinor: 5 }],
  },
})

/** A workbook read back: the cells of each sheet by their place, with what they hold and how it is shown. */
async function read(entries: readonly Entry[], isPractice = false, lang: 'zh-CN' | 'en' = 'en') {
  const bytes = await workbookOf({ entries, isPractice }, textFor(lang))
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, each]) => [name, new TextDecoder().decode(each)]),
  )
  const part = (name: string) => files[name] ?? ''
  const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]
  const strings = all(part('xl/sharedStrings.xml'), /<t[^>]*>([^<]*)<\/t>/g).map(([, text]) => text)
  const shown = new Map(
    all(part('xl/styles.xml'), /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(
      ([, id, code]) => [id, code],
    ),
  )
  const styles = all(part('xl/styles.xml').split('<cellXfs')[1] ?? '', /<xf ([^>]*)>/g).map(
    ([, rest = '']) => shown.get(/numFmtId="(\d+)"/.exec(rest)?.[1]),
  )
  const cellsOf = (sheet: string): Readonly<Record<string, readonly [string, string?]>> =>
    Object.fromEntries(
      all(sheet, /<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g).map(([, at, rest = '', value]) => {
        const style = styles[Number(/s="(\d+)"/.exec(rest)?.[1] ?? 0)]
        return [at, rest.includes('t="s"') ? [strings[Number(value)], style] : [value, style]]
      }),
    )
  const names = all(part('xl/workbook.xml'), /<sheet [^>]*\bname="([^"]+)"/g).map(
    ([, name]) => name,
  )
  const sheets = names.map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`))
  return { names, sheets, cells: sheets.map(cellsOf) }
}

test('amounts are numbers in the major unit with the digits of their currency', async () => {
  const { cells } = await read([
    entry('a', closed(1_271_140, 'CNY', -500)),
    entry('b', closed(1_271_140, 'JPY')),
    entry('c', closed(1_271_141, 'KWD')),
    entry('d', closed(9_007_199_254_740_991, 'CNY')),
    entry('e', closed(-5, 'CNY')),
  ])
  const [first] = cells
  expect([first?.G1, first?.H1, first?.I1].map(each => each?.[0])).toEqual([
    ...['Amount', 'Currency', 'Difference'],
  ])
  expect(first?.G2).toEqual(['12711.4', '#,##0.00'])
  expect(first?.I2).toEqual(['-5', '#,##0.00'])
  expect(first?.G3?.[0]).toBe('1271140')
  expect(first?.G4).toEqual(['1271.141', '#,##0.000'])
  // A number has fifteen digits only: rather no number than another amount.
  expect(first?.G5?.[0]).toBe('90071992547409.91')
  expect(first?.G6).toEqual(['-0.05', '#,##0.00'])
})

test('a time is shown as the clock of the shop showed it', async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  const { cells } = await read([entry('a')]).finally(() => vi.unstubAllEnvs())
  const [serial, shown] = cells[0]?.A2 ?? []
  const days = Date.parse('2026-11-23T22:00:00Z') / 86_400_000
  expect(Number(serial)).toBeCloseTo(days + 25_569, 6) // 1970-01-01, counted from 1900
  expect(shown).toBe('yyyy-mm-dd hh:mm')
})

test('no word is ever a formula, not even after somebody edited its cell', async () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("x")']
  const entries = hostile.map(word => ({
    ...entry(word, closed(1, 'CNY'), hostile),
    terminalName: word,
  }))
  const { sheets, cells } = await read(entries)
  expect(sheets.filter(sheet => sheet.includes('<f>'))).toEqual([])
  const words = cells
    .flatMap(sheet => Object.values(sheet))
    .filter(([text]) => /^\s*[=+@]/.test(text ?? ''))
  expect(words.length).toBeGreaterThan(hostile.length * 4)
  expect(words.filter(([, style]) => style !== '@')).toEqual([])
})

test('outcomes stand in words beside their code, in both languages, under a head that stays', async () => {
  for (const [lang, said] of [
    ['zh-CN', '已结算、账不平'],
    ['en', 'Settled, totals differ'],
  ] as const) {
    const { sheets, cells } = await read([entry('a', closed(1, 'CNY', 1))], false, lang)
    const texts = Object.values(cells[0] ?? {}).map(([text]) => text)
    expect(texts).toContain(said)
    expect(texts).toContain('closed-with-difference')
    for (const sheet of sheets) expect(sheet).toContain('ySplit="1"')
  }
})

test('totals never add what is not confirmed to what is, nor one currency to another', async () => {
  const unsure = { outcome: 'cannot-confirm' } as const
  const { names, cells } = await read([
    entry('a', closed(100, 'CNY')),
    entry('b', closed(250, 'CNY')),
    entry('c', closed(70, 'JPY')),
    entry('d', unsure),
  ])
  expect(names).toEqual([
    ...['Settlements', 'Totals by month', 'Totals by card scheme'],
    ...['Unmatched transactions', 'Slips'],
  ])
  const rows = [2, 3, 4].map(row => ['B', 'D', 'E', 'F'].map(at => cells[1]?.[`${at}${row}`]?.[0]))
  expect(rows).toEqual([
    ['Settled, totals agree', '2', '4', '3.5'],
    ['Settled, totals agree', '1', '2', '70'],
    ['Cannot confirm', '1', undefined, undefined],
  ])
})

test('slips are there line by line, schemes and unmatched transactions with their settlement', async () => {
  const { cells } = await read([entry('a', closed(12_345, 'CNY'), ['合计', ' 123.45'])])
  expect([cells[4]?.F2?.[0], cells[4]?.F3?.[0]]).toEqual(['合计', ' 123.45'])
  expect([cells[2]?.C2?.[0], cells[2]?.D2?.[0], cells[2]?.F2?.[0]]).toEqual([
    '000041',
    'Visa',
    '123.45',
  ])
  expect([cells[3]?.D2?.[0], cells[3]?.E2?.[0], cells[3]?.F2?.[0]]).toEqual([
    'twice',
    '+0042',
    '0.05',
  ])
})

test('practice says so on top of every sheet', async () => {
  const { sheets, cells } = await read([entry('a', closed(1, 'CNY'))], true)
  for (const [index, sheet] of sheets.entries()) {
    expect(cells[index]?.A1?.[0]).toBe('TRAINING 演练')
    expect(sheet).toContain('ySplit="2"')
  }
  expect((await read([entry('a')])).cells[0]?.A1?.[0]).toBe('Started')
})
