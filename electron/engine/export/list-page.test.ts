import { expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { Attempt } from '../../../shared/settlement'
import { sampleAttempt } from '../ledger/contract/sample'
import { listPage } from './list-page'
import type { Entry } from './settlement-list'

const madeAt = '2026-11-30T12:00:00.000Z'

const entry = (patch: Partial<Attempt>, terminalName = '收银台 1'): Entry => ({
  attempt: { ...sampleAttempt('a'), startedAt: '2026-11-23T12:00:00.000Z', ...patch },
  terminalName,
  receipts: [],
})
const closed = (amountMinor: number, countUnknown = false): Partial<Attempt> => ({
  outcome: 'agreed',
  report: { totals: { count: 3, amountMinor, currency: 'CNY' }, countUnknown, schemes: [] },
})

/** The words of each row, as somebody reads them. */
const rowsOf = (page: string): string[][] =>
  [...page.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([^<]*)</g)].map(([, cell = '']) => cell),
  )
const page = (entries: readonly Entry[], isPractice = false, lang: 'zh-CN' | 'en' = 'en') =>
  listPage({ entries, isPractice }, textFor(lang), madeAt)

test('each settlement is a line, and money that is not confirmed is in no sum', () => {
  const text = textFor('zh-CN')
  const rows = rowsOf(
    page(
      [
        entry(closed(1_271_140)),
        entry({ ...closed(60), startedAt: '2026-11-24T12:00:00.000Z', batchNo: '000042' }),
        entry({
          ...{ ...closed(999), outcome: 'cannot-confirm' },
          ...{ startedAt: '2026-11-25T12:00:00.000Z', batchNo: null },
        }),
      ],
      false,
      'zh-CN',
    ),
  )
  const at = (day: number) => text.dateTime(`2026-11-${day}T12:00:00.000Z`)
  expect(rows.slice(1, 4)).toEqual([
    [at(23), '收银台 1', '000041', '已结清', '3', '¥12,711.40', '—'],
    [at(24), '收银台 1', '000042', '已结清', '3', '¥0.60', '—'],
    [at(25), '收银台 1', '—', '未能确认', '3', '¥9.99', '—'],
  ])
  expect(rows.slice(5)).toEqual([
    ['2026-11', '已结清', '2', '6', '¥12,712.00'],
    ['2026-11', '未能确认', '1', '3', '¥9.99'],
  ])
})

test('a sum with an unknown count has none', () => {
  const rows = rowsOf(page([entry(closed(100)), entry(closed(100, true))]))
  expect(rows.at(-1)).toEqual(['2026-11', 'Settled, totals agree', '2', '—', 'CN¥2.00'])
})

test('a difference is money, and settlements that have not ended say so', () => {
  const totals = { count: 3, amountMinor: 100, currency: 'JPY' }
  const tieOut = { ours: null, theirs: totals, differenceMinor: -7, differenceCount: null }
  const [, row, open] = rowsOf(
    page([
      entry({ outcome: 'agreed', tieOut: { ...tieOut, contradiction: false, items: [] } }),
      entry({ outcome: null }),
    ]),
  )
  expect(row?.at(-1)).toBe('-¥7')
  expect(open?.[3]).toBe('not ended yet')
})

test('practice lies over every page of it, and words of others are words', () => {
  const hostile = page([entry(closed(1), '<script>"1"&</script>')], true)
  expect(hostile).toContain('class="veil"')
  expect(hostile).toContain('class="mark">TRAINING 演练<')
  expect(hostile).not.toContain('<script')
  expect(hostile).toContain('&lt;script&gt;&quot;1&quot;&amp;')
  expect(page([entry(closed(1))])).not.toContain('TRAINING')
})

test('an empty ledger says that there is nothing yet', () =>
  expect(page([], false, 'zh-CN')).toContain('还没有结算记录。'))
