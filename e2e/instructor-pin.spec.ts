import { goToExercises, openInstructors, wordsOf } from './classroom'
import { expect, test } from './fixtures'
import { bridgeCall } from './reading'

const t = wordsOf('zh-CN')
const [OWNER, TRAINER] = ['975310', '135790']

test('anybody opens the instructor’s window until a trainer is named; then it takes a PIN, in a run too', async ({
  page,
  desk,
  shot,
}) => {
  await goToExercises(page, 'zh-CN')
  const first = await openInstructors(desk, page, 'zh-CN')
  await first.close()

  const add = async (name: string, role: string, pin: string, by: unknown) =>
    (await bridgeCall(page, 'people.add', { name, role, pin, by })) as { value: { id: string } }
  const owner = (await add('王店主', 'owner', OWNER, null)).value
  await add('张老师', 'trainer', TRAINER, { personId: owner.id, pin: OWNER })
  const open = page.getByRole('button', { name: t('training.instructor') })
  await open.click()
  await expect(page.getByRole('radio', { name: /张老师/ })).toBeAttached()
  // One button, where the keyboard already is; and a way back to where one was.
  await expect(open).toHaveCount(1)
  await page.getByRole('button', { name: t('training.instructor.not') }).click()
  await expect(open).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: /王店主/ })).toBeFocused()
  expect(desk.app.windows()).toHaveLength(1)
  await page.getByText('张老师').click()
  await page.getByLabel(t('people.pin')).fill('000000')
  await open.click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(desk.app.windows()).toHaveLength(1)
  await shot('pin-wrong')
  await page.getByLabel(t('people.pin')).fill(TRAINER)
  const opened = desk.app.waitForEvent('window')
  await open.click()
  const instructors = await opened
  await expect(
    instructors.getByRole('heading', { name: t('instructor.begin.title') }),
  ).toBeVisible()
  await instructors.close()

  await page
    .getByRole('button', { name: /^开始练习/ })
    .first()
    .click()
  await page.getByRole('button', { name: t('training.start') }).click()
  await expect(page.locator('.training-bar')).toBeVisible()
  expect(await bridgeCall(page, 'instructor.open', { by: null })).toMatchObject({
    fault: { code: 'person.not-allowed' },
  })
  expect(desk.app.windows()).toHaveLength(1)
})
