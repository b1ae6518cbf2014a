import type { Page } from '@playwright/test'
import { catalogues, type Locale } from '../shared/i18n/catalogue'
import { expect, test } from './fixtures'
import { followGuide, SETTLEMENT_MS, toButton } from './guided'
import { bridgeCall, sentence } from './reading'

/** What staff meet, the simulated shop that has it, and the button by which they come to the guide. */
const TROUBLES = [
  ['the paper is out', 'paper-out', 'guide.start'],
  ['the cable came out while it sent', 'upload-cut', 'guide.start'],
  ['somebody pressed cancel', 'upload-cancelled', 'guide.start'],
  ['the battery is low', 'battery-low', 'guide.start'],
  ['the host wants a new sign-on (77)', 'sign-on-needed', 'guide.start'],
  ['the host is down, and comes back', 'host-down', 'guide.start.settle'],
] as const

for (const locale of ['zh-CN', 'en'] as const)
  for (const [what, scenario, way] of TROUBLES)
    test(`${locale}: ${what}, and staff settle it by keyboard alone`, async ({ page, shot }) => {
      await furnish(page, locale, scenario)
      await enterGuide(page, locale, way)
      await followGuide(page)
      await expect(page.locator('#step')).toHaveText(catalogues[locale]['wizard.done.agreed'])
      await expect(page.locator('.stamp')).toBeVisible()
      await shot(`${scenario}-${locale}`)
      await page.keyboard.press('Enter')
      await expect(page.locator('.hero')).toHaveAttribute('data-mood', /agreed|all-well/)
    })

/** The simulated shop of a scenario, in a language. */
async function furnish(page: Page, locale: Locale, scenario: string): Promise<void> {
  await expect(sentence(page)).not.toBeEmpty()
  await bridgeCall(page, 'settings.change', { locale })
  await bridgeCall(page, 'demo.reset', { scenario, seed: 3 })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.locator('.hero')).not.toHaveAttribute('data-mood', 'unexamined')
}

/** From the trouble on the first page, or from the navigation; what shows only in settling is met by settling. */
async function enterGuide(page: Page, locale: Locale, way: (typeof TROUBLES)[number][2]) {
  const texts = catalogues[locale]
  if (way === 'guide.start.settle') {
    await toButton(page, texts['nav.fix'])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: texts[way] })).toBeVisible()
    return page.keyboard.press('Enter')
  }
  const guide = page.getByRole('button', { name: texts[way] })
  if (!(await guide.isVisible())) await page.keyboard.press('Enter')
  await expect(guide).toBeVisible({ timeout: SETTLEMENT_MS })
  await toButton(page, texts[way])
  return page.keyboard.press('Enter')
}

test('at 200 % each page begins with its sentence in sight, wherever the one before was scrolled to', async ({
  page,
  desk,
}) => {
  await furnish(page, 'zh-CN', 'paper-out')
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2)
  })
  await enterGuide(page, 'zh-CN', 'guide.start')
  const card = page.locator('.step-card')
  await expect(card).toHaveAttribute('data-kind', 'fix', { timeout: SETTLEMENT_MS })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.keyboard.press('Enter')
  await expect(card).toHaveAttribute('data-kind', 'complete', { timeout: SETTLEMENT_MS })
  await expect(page.locator('#step')).toBeInViewport({ ratio: 1 })
})
