import type { Page } from '@playwright/test'
import { type ConsequenceRow, type MeaningRow, textsOf } from '../shared/consequences'
import { catalogues, type Locale } from '../shared/i18n/catalogue'
import { expect, test } from './fixtures'
import { SETTLEMENT_MS } from './guided'
import { bridgeCall, sentence } from './reading'

for (const locale of ['zh-CN', 'en'] as const)
  test(`${locale}: what the trouble means and leads to is said where it helps`, async ({
    page,
    shot,
  }) => {
    const t = catalogues[locale]
    const press = (key: keyof typeof t) =>
      page.getByRole('button', { name: t[key] }).first().click()
    const enter = () => page.keyboard.press('Enter')
    const step = (kind: string) =>
      expect(page.locator('.step-card')).toHaveAttribute('data-kind', kind, {
        timeout: SETTLEMENT_MS,
      })
    await furnish(page, locale, 'paper-out')
    await press('nav.fix')
    await said(page, locale, 'M1')
    await press('guide.start')
    await step('fix')
    await said(page, locale, 'K1', 'K2', 'K3')
    await shot(`stake-${locale}`)
    await enter()
    await step('complete')
    await enter()
    await step('done')
    await said(page, locale, 'M4')

    await press('nav.prevent')
    await said(page, locale, 'K8')
    await press('nav.history')
    await said(page, locale, 'K4')
    await page.getByLabel(t['look-up.field']).fill(await firstAmount(page))
    await expect(page.locator('.look-up li').first()).toBeVisible()
    await expect(page.locator('.look-up li').first()).toHaveAttribute('data-state', 'settled')
    await shot(`look-up-${locale}`)

    await furnish(page, locale, 'upload-cut')
    await press('nav.fix')
    await said(page, locale, 'M2')

    await furnish(page, locale, 'account-frozen')
    await press('nav.fix')
    await press('guide.start.settle')
    await step('complete')
    await enter()
    await step('fix')
    await said(page, locale, 'M3', 'K5')
    await shot(`account-${locale}`)

    await furnish(page, locale, 'battery-low')
    await press('nav.fix')
    await press('guide.start')
    await expect(page.locator('.step-card')).toHaveAttribute('data-kind', 'fix', {
      timeout: SETTLEMENT_MS,
    })
    for (let pages = 0; pages < 6 && !(await ended(page)); pages++) {
      const before = await page.locator('#step').textContent()
      await press('wizard.option.cannot')
      await expect(page.locator('#step')).not.toHaveText(before ?? '', { timeout: SETTLEMENT_MS })
      await expect(page.locator('.step-card')).toHaveAttribute('data-kind', ACTS_OR_PASSPORT, {
        timeout: SETTLEMENT_MS,
      })
    }
    await said(page, locale, 'K7')
    await press('guide.passport')
    await said(page, locale, 'K6')
    await shot(`evidence-${locale}`)
  })

const ACTS_OR_PASSPORT = /^(?:fix|complete|unknown|passport)$/

async function said(page: Page, locale: Locale, ...rows: (ConsequenceRow | MeaningRow)[]) {
  for (const row of rows)
    await expect(page.locator(`[data-row="${row}"]`)).toContainText(
      catalogues[locale][textsOf(row).say],
    )
}

const ended = async (page: Page) =>
  (await page.locator('.step-card').getAttribute('data-kind')) === 'passport'

async function furnish(page: Page, locale: Locale, scenario: string): Promise<void> {
  await expect(sentence(page)).not.toBeEmpty()
  await bridgeCall(page, 'settings.change', { locale })
  await bridgeCall(page, 'demo.reset', { scenario, seed: 3 })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.locator('.hero')).not.toHaveAttribute('data-mood', 'unexamined')
}

/** The amount of some payment of the batch that was settled just now: one of its slip numbers ends so. */
async function firstAmount(page: Page): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const query = String(number).padStart(3, '0')
    const { value } = (await bridgeCall(page, 'payments.find', { query })) as {
      value: { amountMinor: number }[]
    }
    if (value[0]) return (Math.abs(value[0].amountMinor) / 100).toFixed(2)
  }
  throw new Error('no payment is known')
}
