import { describe, expect, test } from 'vitest'
import type { ProbeId } from '../../../../shared/diagnosis'
import type { Transaction } from '../../../../shared/settlement'
import { measure } from '../measure'
import { openShop, type Shop, type ShopWishes } from '../shop-peer'
import { Sight } from '../sight'
import type { Surroundings } from '../surroundings'

const NOON = Date.parse('2026-11-23T04:00:00Z')

async function look(probe: ProbeId, { scene, ledger }: Shop): Promise<Record<string, string>> {
  const readings = await measure(probe, scene, new Sight(scene.connect, scene.clock))
  ledger.close()
  return Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))
}

const results = async (probe: ProbeId, wishes: ShopWishes = {}) =>
  look(probe, await openShop(wishes))

const sale = (shop: Shop, number: number, change: Partial<Transaction> = {}): Transaction => ({
  terminalId: shop.scene.card.id,
  source: 'till',
  batchNo: null,
  reference: String(number).padStart(6, '0'),
  kind: 'sale',
  amountMinor: 1_000 + number * 137,
  currency: 'CNY',
  maskedPan: `622588******${String(1_000 + number)}`,
  at: new Date(NOON + number * 600_000).toISOString(),
  ...change,
})

async function withTill(changes: readonly Partial<Transaction>[]) {
  const shop = await openShop()
  const plain = Array.from({ length: 12 }, (_, index) => sale(shop, index))
  const odd = changes.map((change, index) => sale(shop, 100 + index, { ...change }))
  shop.ledger.addTransactions([...plain, ...odd])
  return look('books', shop)
}

describe('books', () => {
  test('of a shop like any other', async () => {
    expect(await withTill([])).toMatchObject({
      'batch.age': 'fresh',
      'batch.unsent': 'none',
      'batch.net': 'positive',
      'journal.fill': 'room',
      'items.amounts': 'usual',
      'items.doubles': 'none',
      'items.dates': 'right',
    })
  })

  test('without a till nothing is said of its rows', async () => {
    expect(await results('books')).toMatchObject({
      'items.amounts': 'unknown',
      'items.doubles': 'unknown',
      'items.dates': 'unknown',
      'items.orphans': 'unknown',
      'payout.state': 'unknown',
    })
  })

  test.each([
    ['a zero too many', [{ amountMinor: 25_000 }], { 'items.amounts': 'tenfold' }],
    ['two zeros too many', [{ amountMinor: 250_000 }], { 'items.amounts': 'hundredfold' }],
    [
      'more given back than taken',
      [{ amountMinor: -90_000, kind: 'refund' }],
      { 'batch.net': 'negative' },
    ],
    [
      'a card twice within a minute',
      [
        { maskedPan: '622588******0001', amountMinor: 880, at: '2026-11-23T05:00:00Z' },
        { maskedPan: '622588******0001', amountMinor: 880, at: '2026-11-23T05:01:00Z' },
      ],
      { 'items.doubles': 'some' },
    ],
    [
      'the same card and amount an hour apart',
      [
        { maskedPan: '622588******0001', amountMinor: 880, at: '2026-11-23T05:00:00Z' },
        { maskedPan: '622588******0001', amountMinor: 880, at: '2026-11-23T06:01:00Z' },
      ],
      { 'items.doubles': 'none' },
    ],
    ['a sale of tomorrow', [{ at: '2026-11-24T23:00:00Z' }], { 'items.dates': 'wrong' }],
    ['a sale of last year', [{ at: '2025-11-23T05:00:00Z' }], { 'items.dates': 'wrong' }],
    [
      'a batch begun three days ago',
      [{ at: '2026-11-20T05:00:00Z' }],
      { 'batch.age': 'over-limit' },
    ],
  ] as const)('%s', async (_, changes, expected) => {
    expect(await withTill(changes)).toMatchObject(expected)
  })

  test('the terminal has ten times what the till has', async () => {
    const shop = await openShop({ scenario: 'upload-cut' })
    shop.ledger.addTransactions([
      sale(shop, 1, { batchNo: '000123', amountMinor: 500 }),
      sale(shop, 1, { batchNo: '000123', amountMinor: 5_000, source: 'terminal' }),
    ])
    expect(await look('books', shop)).toMatchObject({ 'items.amounts': 'tenfold' })
  })

  test('an interrupted upload holds items that were not sent', async () => {
    expect(await results('books', { scenario: 'upload-cut' })).toMatchObject({
      'batch.unsent': 'some',
    })
  })

  test('what the office says', async () => {
    const office = async () => ({
      kindRefused: 'refund',
      mayOperatorSettle: false,
      payout: 'returned' as const,
    })
    expect(await results('books', { around: { office } })).toMatchObject({
      'items.type-refused': 'one-type',
      'operator.rights': 'too-low',
      'payout.state': 'returned',
    })
  })
})

describe('care', () => {
  const later = (days: number) => async (care: string) => {
    const shop = await openShop()
    shop.ledger.note({ kind: 'care-done', body: { care } })
    const { clock } = shop.scene
    const scene = { ...shop.scene, clock: { ...clock, now: () => clock.now() + days * 86_400_000 } }
    return look('care', { ...shop, scene })
  }

  test('a shop that keeps no record tells nothing', async () => {
    expect(await results('care')).toEqual({ 'care.state': 'unknown' })
  })
  test('kept, and neglected for more than three rounds', async () => {
    expect(await later(2)('spare')).toEqual({ 'care.state': 'kept' })
    expect(await later(40)('spare')).toEqual({ 'care.state': 'neglected' })
    expect(await later(40)('account-check')).toEqual({ 'care.state': 'kept' })
  })
})

const COMPUTERS: readonly (readonly [Partial<Surroundings>, Record<string, string>])[] = [
  [{ disk: async () => ({ freeBytes: 9e9 }) }, { 'pc.disk': 'room' }],
  [{ disk: async () => ({ freeBytes: 1e6 }) }, { 'pc.disk': 'full' }],
  [{ clockAheadMs: async () => 900 }, { 'pc.clock': 'right' }],
  [{ clockAheadMs: async () => -3_600_000 }, { 'pc.clock': 'wrong' }],
  [{}, { 'pc.clock': 'unknown', 'pc.disk': 'unknown', 'pc.copies': 'unknown' }],
  [{ sleeps: async () => [] }, { 'pc.sleep': 'awake' }],
  [
    { sleeps: async () => [{ at: '2026-11-23T13:00:00Z', milliseconds: 600_000 }] },
    { 'pc.sleep': 'slept' },
  ],
  [{ otherCopies: async () => 0 }, { 'pc.copies': 'one' }],
  [{ otherCopies: async () => 1 }, { 'pc.copies': 'second' }],
]

describe('this computer', () => {
  test.each(COMPUTERS)('%o', async (around, expected) => {
    expect(await results('computer', { around })).toMatchObject(expected)
  })

  test('a ledger that was written later than now shows a clock that went back', async () => {
    const shop = await openShop()
    const { clock } = shop.scene
    const scene = { ...shop.scene, clock: { ...clock, now: () => clock.now() - 86_400_000 } }
    expect(await look('computer', { ...shop, scene })).toMatchObject({ 'pc.clock': 'wrong' })
  })

  test.each([
    [{ present: true, lastScanAt: '2026-11-23T13:00:00Z', garbled: false }, 'present', 'recent'],
    [{ present: true, lastScanAt: '2026-11-20T13:00:00Z', garbled: false }, 'present', 'nothing'],
    [{ present: false, lastScanAt: null, garbled: false }, 'missing', 'nothing'],
    [{ present: true, lastScanAt: '2026-11-23T13:00:00Z', garbled: true }, 'present', 'garbled'],
  ] as const)('scanner %o', async (seen, device, reading) => {
    expect(await results('scanner', { around: { scanner: async () => seen } })).toEqual({
      'scanner.device': device,
      'scanner.reading': reading,
    })
  })

  test.each([
    [true, 'ready'],
    [false, 'not-ready'],
  ] as const)('slip printer %s', async (ready, result) => {
    const slipPrinter = async () => ({ ready, name: 'TM-T20' })
    expect(await results('slip-printer', { around: { slipPrinter } })).toEqual({
      'slip.printer': result,
    })
  })
})
