import { catalogues, type Locale } from '../shared/i18n/catalogue'
import { overflow, violations } from './axe'
import { expect, test } from './fixtures'
import { completed, sentence } from './reading'

const PAGES = [
  ...(['today', 'fix', 'history', 'prevent', 'add-terminal', 'demo', 'settings'] as const),
] as const

for (const locale of ['zh-CN', 'en'] as const satisfies readonly Locale[])
  for (const theme of ['light', 'dark'] as const)
    test(`axe finds nothing: ${locale}, ${theme}, at 100 % and 200 %`, async ({
      page,
      desk,
      shot,
    }) => {
      await expect(sentence(page)).not.toBeEmpty()
      await page.evaluate(
        settings =>
          (
            globalThis as never as { bridge: { call(name: string, input: unknown): unknown } }
          ).bridge.call('settings.change', settings),
        { locale, theme },
      )
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      for (const zoom of [1, 2]) {
        await desk.app.evaluate(({ BrowserWindow }, factor) => {
          BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
        }, zoom)
        for (const name of PAGES) {
          await page
            .getByRole('button', { name: catalogues[locale][`nav.${name}`], exact: true })
            .click()
          expect(await violations(page), `${name} at ${zoom * 100} %`).toEqual([])
          await shot(`${name}-${locale}-${theme}-${zoom * 100}`)
        }
        expect(await overflow(page), 'nothing runs out of the window sideways').toBe(0)
      }
    })

test('axe finds nothing while it runs and when it is done', async ({ page }) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await expect(page.getByRole('button', { name: '正在等待终端应答' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await completed(page)
  expect(await violations(page)).toEqual([])
})
