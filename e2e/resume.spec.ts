import { expect, test } from './fixtures'
import { completed, sentence } from './reading'

/** Before it has asked, the console is in doubt; after that it knows where the terminal stands. */
const GO_ON = /完成上次结算|再问一次/

test('killed in the middle of a settlement, it goes on where it stopped', async ({
  page,
  desk,
}) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await expect(sentence(page)).toContainText(/终端在(?:送明细|打总单|打明细单)/)
  await desk.killAll()

  const again = await desk.start()
  await expect(again.getByRole('main')).toContainText(/上次结算未完成|未能确认/)
  await again.getByRole('button', { name: GO_ON }).click()
  await completed(again)
  await again.getByRole('button', { name: '历史' }).click()
  await expect(again.getByText('已结清').first()).toBeVisible()
  await again.getByRole('button', { name: '校验账本' }).click()
  await expect(again.getByText('账本完好', { exact: false })).toBeVisible()
})

test('killed right after the click, it asks before it acts', async ({ page, desk }) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await desk.killAll()
  const again = await desk.start()
  await again.getByRole('button', { name: GO_ON }).click()
  await completed(again)
})

test('an engine that dies is shown, healed, and nothing is lost', async ({ page, desk, shot }) => {
  await expect(sentence(page)).toContainText('银行已经确认总账')
  const first = await desk.enginePid()
  expect(first).toBeDefined()
  process.kill(first as number, 'SIGKILL')
  await expect(page.getByRole('status').filter({ hasText: '后台程序正在重新启动' })).toBeVisible()
  await shot('engine-restarting')
  await expect(page.getByText('后台程序正在重新启动')).toBeHidden()
  expect(await desk.enginePid()).not.toBe(first)
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await completed(page)
})

test('an engine that dies while it settles leaves a doubt, and the next click asks first', async ({
  page,
  desk,
}) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await expect(sentence(page)).toContainText(/终端在(?:送明细|打总单|打明细单)/)
  process.kill((await desk.enginePid()) as number, 'SIGKILL')
  await page.getByRole('button', { name: GO_ON }).click({ timeout: 20_000 })
  await completed(page)
})
