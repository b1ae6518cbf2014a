import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Locale } from '../shared/i18n/catalogue'
import { beginClass, goToExercises, openInstructors, wordsOf } from './classroom'
import { type Desk, expect, test } from './fixtures'
import { bridgeCall, completed, sentence } from './reading'

/*
 * Not a test: takes every picture of the README from the packaged program. `npm run pictures` runs it; whoever changes
 * the look of a page looks at the pictures afterwards.
 */
const FOLDER = resolve(__dirname, '../build/pictures')
const UPLOAD_CUT = '网络断了，明细送到第 74 条'
/** At the end of a closing day the same figures, whoever takes the pictures. */
const SEED = 1

const take = async (page: Page, name: string) => {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
}

/** A situation on the demo's own terminal, looked at. */
async function meet(page: Page, scenario: string, locale: Locale = 'zh-CN'): Promise<void> {
  await expect(sentence(page)).not.toBeEmpty()
  await bridgeCall(page, 'settings.change', { locale })
  await bridgeCall(page, 'demo.reset', { scenario, seed: SEED })
  await page.reload()
  await expect(page.locator('.hero')).toBeVisible()
  await expect(page.locator('.hero')).not.toHaveAttribute('data-mood', 'unexamined')
  await expect(page.getByText('99000001').first()).toBeVisible()
}

const pressMain = (page: Page) => page.locator('.hero .main-button').click()
const inHero = (page: Page, words: string) =>
  expect(page.locator('.hero')).toContainText(words, { timeout: 50_000 })

test('needs finishing, running, agreed', async ({ page }) => {
  await meet(page, 'upload-cut')
  await take(page, 'needs-finishing-zh-CN')
  await pressMain(page)
  await expect(sentence(page)).toContainText(/终端在打/)
  await take(page, 'running-zh-CN')
  await completed(page)
  await take(page, 'agreed-zh-CN')
})

test('in English and dark', async ({ page }) => {
  await meet(page, 'upload-cut', 'en')
  await bridgeCall(page, 'settings.change', { theme: 'dark' })
  await take(page, 'needs-finishing-en')
})

test('closed, totals differ', async ({ page }) => {
  await meet(page, 'domestic-differs')
  await pressMain(page)
  await inHero(page, '没有对平')
  await take(page, 'closed-with-difference-zh-CN')
})

test('cannot confirm', async ({ page, desk }) => {
  await meet(page, 'open-day')
  await pressMain(page)
  await expect(sentence(page)).toContainText('终端在')
  process.kill((await desk.enginePid()) as number, 'SIGKILL')
  await inHero(page, '再问一次')
  await take(page, 'cannot-confirm-zh-CN')
})

test('a person must act', async ({ page }) => {
  await meet(page, 'account-frozen')
  await pressMain(page)
  await inHero(page, '需要人处理')
  await take(page, 'refused-zh-CN')
})

test('all well', async ({ page }) => {
  await meet(page, 'all-well')
  await take(page, 'all-well-zh-CN')
})

test('unreachable', async ({ page }) => {
  await expect(sentence(page)).not.toBeEmpty()
  await bridgeCall(page, 'settings.change', { mode: 'shop' })
  await bridgeCall(page, 'terminal.add', {
    ...{ name: '收银台 1', address: 'zvt+tcp://127.0.0.1:20007', currency: 'CNY' },
  })
  await page.reload()
  await inHero(page, '再查一次')
  await take(page, 'unreachable-zh-CN')
})

test('a class: trainee, instructor, debrief', async ({ page, desk }) => {
  await classOf(page, desk)
})

async function classOf(page: Page, desk: Desk): Promise<void> {
  const t = wordsOf('zh-CN')
  await goToExercises(page, 'zh-CN')
  const instructors = await openInstructors(desk, page, 'zh-CN')
  await beginClass(instructors, page, 'zh-CN', UPLOAD_CUT)
  await instructors.keyboard.press('i')
  await instructors
    .getByRole('radio', { name: t('inject.mishap.paper-out') })
    .check({ force: true })
  await instructors.getByRole('button', { name: t('instructor.inject.go'), exact: true }).click()
  await page.getByRole('button', { name: t('handset.key.confirm') }).click()
  const load = page.getByRole('button', { name: t('handset.do.paper.out') })
  await expect(load).toBeVisible({ timeout: 60_000 })
  await page
    .getByRole('button', { name: t('guide.start') })
    .first()
    .click()
  await expect(page.locator('.step-card')).toHaveAttribute('data-kind', 'fix', { timeout: 60_000 })
  await page.evaluate(() => scrollTo(0, 0))
  await take(page, 'training-zh-CN')
  await take(instructors, 'instructor-zh-CN')
  await load.click()
  await page.locator('#step').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.step-card')).toHaveAttribute('data-kind', 'complete', {
    timeout: 60_000,
  })
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('training.state.over'))).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: t('training.finish') }).click()
  await expect(page.getByRole('heading', { name: t('debrief.title') })).toBeVisible()
  await take(page, 'debrief-zh-CN')
}
