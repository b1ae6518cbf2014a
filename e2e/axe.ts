import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Legacy mode: the other way opens a second window, which ours refuses. React Aria's own live region is left out:
 * for seconds it holds an announcement whose label, a button that was waiting, is gone by then.
 */
export const violations = async (page: Page) => {
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-live-announcer]')
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`,
  )
}

/** Pixels the page is wider than its window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
