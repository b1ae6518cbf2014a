import { expect, test } from './fixtures'
import { completed, sentence } from './reading'

test('the language changes at any moment, and stays', async ({ page, desk, shot }) => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(sentence(page)).toContainText('The bank has confirmed the totals.')
  await shot('needs-finishing-en')

  await page.getByRole('button', { name: 'Finish last settlement' }).click()
  await expect(page.getByRole('button', { name: 'Waiting for the terminal' })).toBeVisible()
  await page.getByRole('radio', { name: '中文' }).click()
  await expect(page.getByRole('button', { name: '正在等待终端应答' })).toBeVisible()
  await page.getByRole('radio', { name: 'English' }).click()
  await completed(page)
  await shot('agreed-en')

  await desk.killAll()
  const again = await desk.start()
  await expect(again.locator('html')).toHaveAttribute('lang', 'en')
  await expect(again.getByRole('button', { name: 'History' })).toBeVisible()
})

test('the native menu follows the language', async ({ page, desk }) => {
  const labels = () =>
    desk.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
    )
  expect(await labels()).toEqual(['文件', '编辑', '显示', '帮助'])
  await page.getByRole('radio', { name: 'English' }).click()
  await expect.poll(labels).toEqual(['File', 'Edit', 'View', 'Help'])
})
