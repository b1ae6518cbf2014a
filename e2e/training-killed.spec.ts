import { beginClass, goToExercises, openInstructors, wordsOf } from './classroom'
import { type Desk, expect, test } from './fixtures'

const t = wordsOf('zh-CN')
const UPLOAD_CUT = '网络断了，明细送到第 74 条'

async function killEngine(desk: Desk): Promise<void> {
  process.kill((await desk.enginePid()) as number, 'SIGKILL')
}

test('an exercise outlives its engine: both windows offer it, and it goes on where it stopped', async ({
  page,
  desk,
  shot,
}, info) => {
  await goToExercises(page, 'zh-CN')
  const instructors = await openInstructors(desk, page, 'zh-CN')
  await beginClass(instructors, page, 'zh-CN', UPLOAD_CUT)
  await page.getByRole('button', { name: /^要提示/ }).click()
  await expect(page.getByText(t('training.hint.given'), { exact: true }).last()).toBeVisible()
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await expect(page.locator('.handset')).toContainText(/明细|批上送|UPLOAD/)
  await killEngine(desk)

  const offer = page.getByRole('region', { name: /^有一次练习停在/ })
  await expect(offer).toBeVisible({ timeout: 30_000 })
  await expect(instructors.getByRole('region', { name: /^有一次练习停在/ })).toBeVisible()
  await shot('left')
  await instructors.screenshot({ path: info.outputPath('left-instructor.png') })
  await offer.getByRole('button', { name: t('training.left.go-on') }).click()
  await expect(page.locator('.training-bar')).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await expect(page.getByText(t('training.hint.given'), { exact: true }).last()).toBeVisible()
  await expect(instructors.getByRole('button', { name: t('instructor.freeze') })).toBeEnabled()
  await expect(page.getByText(t('training.state.over'))).toBeVisible({ timeout: 60_000 })
  await shot('went-on')

  await page.getByRole('button', { name: t('training.finish') }).click()
  await expect(page.getByRole('heading', { name: t('debrief.title') })).toBeVisible()
})

test('an exercise outlives the whole program, and can be ended and talked over where it stopped', async ({
  page,
  desk,
}) => {
  await goToExercises(page, 'zh-CN')
  await page
    .getByRole('button', { name: /^开始练习/ })
    .first()
    .click()
  await page.getByRole('button', { name: t('training.start') }).click()
  await page.getByRole('button', { name: t('handset.key.menu') }).click()
  await desk.killAll()
  const again = await desk.start()
  await goToExercises(again, 'zh-CN')
  await again.getByRole('button', { name: t('training.left.end') }).click()
  await expect(again.getByRole('heading', { name: t('debrief.title') })).toBeVisible()
  await again.getByRole('button', { name: t('training.back') }).click()
  await expect(again.getByRole('region', { name: /^有一次练习停在/ })).toBeHidden()
})
