import { expect, type Page } from '@playwright/test'

/** A simulated terminal takes its time over slips, as a real one does. */
export const SETTLEMENT_MS = 50_000
/** More pages than any trouble may take: going round in circles fails. */
const MOST_PAGES = 8

/** Tab, and Tab again, until the button with this name has the focus. */
export async function toButton(page: Page, name: string): Promise<void> {
  const focused = page.locator('button:focus')
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(focused).toContainText(name, { timeout: 50 })
  }).toPass({ intervals: [0], timeout: 15_000 })
}

/** Presses what each page recommends until there is an end. The page says by itself when it is time. */
export async function followGuide(page: Page, timeout = SETTLEMENT_MS): Promise<void> {
  const card = page.locator('.step-card')
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    await expect(card).toHaveAttribute('data-kind', ACTS_OR_ENDS, { timeout })
    const kind = await card.getAttribute('data-kind')
    if (kind === 'done') return
    expect(['fix', 'complete', 'unknown', 'question']).toContain(kind)
    await act(page, kind, timeout)
  }
  throw new Error('the guide did not come to an end')
}

const ACTS_OR_ENDS = /^(?:fix|complete|unknown|question|done|passport|nothing-wrong)$/

/** Focus stands on the sentence: Enter is the recommended way; a question is answered by its last, "I do not know". */
async function act(page: Page, kind: string | null, timeout: number): Promise<void> {
  const before = await page.locator('#step').textContent()
  await expect(page.locator('#step')).toBeFocused()
  if (kind === 'question') {
    const answers = await page.locator('.answer').allTextContents()
    await toButton(page, answers.at(-1) ?? '')
  }
  await page.keyboard.press('Enter')
  await expect(page.locator('#step')).not.toHaveText(before ?? '', { timeout })
}
