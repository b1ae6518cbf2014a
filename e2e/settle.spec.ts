import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { completed, sentence } from './reading'

test('first start, one click, slip', async ({ page, shot }) => {
  await expect(sentence(page)).toContainText('银行已经确认总账')
  await expect(page.getByRole('main')).toContainText('上次结算未完成')
  await expect(page.getByText('演练 DEMO').first()).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '送明细' })).toHaveAttribute(
    'aria-current',
    'step',
  )
  await shot('needs-finishing')

  await page.getByRole('button', { name: '完成上次结算' }).click()
  await expect(page.getByRole('button', { name: '正在等待终端应答' })).toBeVisible()
  await shot('running')
  await completed(page)
  await shot('agreed')

  const slip = page.getByRole('article', { name: '结算单' })
  await expect(slip).toContainText('000123')
  await expect(slip).toContainText('已结清')

  await page.getByRole('button', { name: '历史' }).click()
  await expect(page.getByText('结算请求 1 次')).toBeVisible()
  await page.getByRole('button', { name: '校验账本' }).click()
  await expect(page.getByText('账本完好', { exact: false })).toBeVisible()
  await shot('history')
})

test('the slip is saved as PDF where the person chooses, and only its name is ours', async ({
  page,
  desk,
}) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await completed(page)
  const chosen = join(desk.profile, 'slip.pdf')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, chosen)
  await page.getByRole('button', { name: '存为 PDF' }).click()
  await expect.poll(() => existsSync(chosen)).toBe(true)
  await expect(page.getByRole('status').filter({ hasText: chosen })).toBeVisible()
  expect(readFileSync(chosen).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the whole settlement needs no mouse', async ({ page }) => {
  await expect(sentence(page)).toContainText('银行已经确认总账')
  await page.keyboard.press('Enter')
  await completed(page)
})
