import type { Page } from '@playwright/test'
import { catalogues, type Locale } from '../shared/i18n/catalogue'
import { expect, test } from './fixtures'
import { bridgeCall, sentence } from './reading'

/** A simulated terminal takes its time over slips, as a real one does. */
const SETTLEMENT_MS = 50_000
/** More pages than any of these may take: going round in circles fails. */
const MOST_PAGES = 8

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

/** Tab, and Tab again, until the button with this name has the focus. */
async function toButton(page: Page, name: string): Promise<void> {
  const focused = page.locator('button:focus')
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(focused).toContainText(name, { timeout: 50 })
  }).toPass({ intervals: [0], timeout: 15_000 })
}

/** Presses what each page recommends until there is an end. The page says by itself when it is time. */
async function followGuide(page: Page): Promise<void> {
  const card = page.locator('.step-card')
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    await expect(card).toHaveAttribute('data-kind', ACTS_OR_ENDS, { timeout: SETTLEMENT_MS })
    const kind = await card.getAttribute('data-kind')
    if (kind === 'done') return
    expect(['fix', 'complete', 'unknown', 'question']).toContain(kind)
    await act(page, kind)
  }
  throw new Error('the guide did not come to an end')
}

const ACTS_OR_ENDS = /^(?:fix|complete|unknown|question|done|passport|nothing-wrong)$/

/** Focus stands on the sentence: Enter is the recommended way; a question is answered by its last, "I do not know". */
async function act(page: Page, kind: string | null): Promise<void> {
  const before = await page.locator('#step').textContent()
  await expect(page.locator('#step')).toBeFocused()
  if (kind === 'question') {
    const answers = await page.locator('.answer').allTextContents()
    await toButton(page, answers.at(-1) ?? '')
  }
  await page.keyboard.press('Enter')
  await expect(page.locator('#step')).not.toHaveText(before ?? '', { timeout: SETTLEMENT_MS })
}
