import { expect, type Page } from '@playwright/test'

/** What the page says: the one sentence of the terminal in front. */
export const sentence = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).first()

/** A simulated terminal takes its time over slips, as a real one does. */
const SETTLEMENT_MS = 50_000

/** Waits until the settlement has ended well, in either language. */
export const completed = (page: Page) =>
  expect(sentence(page)).toContainText(/^(?:已结清|Settled)/, { timeout: SETTLEMENT_MS })

/** Asks the program as the page would: for what a test must arrange before a person comes. */
export const bridgeCall = (page: Page, name: string, input: unknown) =>
  page.evaluate(
    ([call, given]) =>
      (
        globalThis as never as { bridge: { call(name: string, input: unknown): Promise<unknown> } }
      ).bridge.call(call as string, given),
    [name, input] as const,
  )
