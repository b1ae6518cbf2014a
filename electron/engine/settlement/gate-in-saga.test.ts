import { expect, test } from 'vitest'
import { openShop } from '../diagnosis/shop-peer'
import type { Around } from './gate'

const FULL: Around = { freeBytes: 1_000, linkChanges: 0 }
const SHAKY: Around = { freeBytes: 5e9, linkChanges: 4 }

test('a new settlement that would not end is not begun: nothing leaves, and the reason is told', async () => {
  for (const [around, check] of [
    [FULL, 'disk'],
    [SHAKY, 'line'],
  ] as const) {
    const shop = await openShop()
    const attempt = await shop.settle(around)
    expect(attempt).toMatchObject({
      outcome: 'refused',
      closesSent: 0,
      fault: { code: 'settlement.not-now', detail: { check } },
    })
    expect(shop.sent).not.toContain('0650')
    shop.ledger.close()
  }
})

test('one that is owed is finished over a shaky line, and without paper', async () => {
  for (const scenario of ['upload-cut', 'paper-out']) {
    const shop = await openShop({ scenario })
    expect(await shop.settle(SHAKY)).toMatchObject({ outcome: 'agreed', closesSent: 1 })
    shop.ledger.close()
  }
})

test('what was refused is done as soon as there is room', async () => {
  const shop = await openShop()
  await shop.settle(FULL)
  expect(await shop.settle()).toMatchObject({ outcome: 'agreed' })
  shop.ledger.close()
})
