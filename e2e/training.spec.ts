import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../shared/i18n/catalogue'
import {
  beginClass,
  goToExercises,
  holdingsOf,
  openInstructors,
  pdfText,
  saveTo,
  wordsOf,
} from './classroom'
import { expect, test } from './fixtures'
import { toButton } from './guided'
import { bridgeCall } from './reading'

const TITLES: Readonly<Record<Locale, string>> = {
  'zh-CN': '网络断了，明细送到第 74 条',
  en: 'The line dropped with 74 of 86 details uploaded',
}

for (const locale of ['zh-CN', 'en'] as const)
  test(`${locale}: the instructor takes the paper away at the slip, the trainee finishes by the guide, the debrief says how`, async ({
    page,
    desk,
    shot,
  }, info) => {
    const t = wordsOf(locale)
    await goToExercises(page, locale)
    const instructors = await openInstructors(desk, page, locale)
    await beginClass(instructors, page, locale, TITLES[locale])

    await instructors.keyboard.press('i')
    await instructors
      .getByRole('radio', { name: t('inject.mishap.paper-out') })
      .check({ force: true })
    await instructors.getByRole('button', { name: t('instructor.inject.go'), exact: true }).click()
    await instructors.keyboard.press('5')
    await instructors.screenshot({ path: info.outputPath(`instructor-${locale}.png`) })

    // The bad habit that is to be talked over: the terminal first.
    const confirm = page.getByRole('button', { name: t('handset.key.confirm') })
    await confirm.click()
    await expect(page.getByRole('button', { name: t('handset.do.paper.out') })).toBeVisible({
      timeout: 40_000,
    })
    await shot(`paper-out-${locale}`)
    await toButton(page, t('guide.start'))
    await page.keyboard.press('Enter')
    await finishByGuide(page, locale)
    await shot(`over-${locale}`)

    await page.getByRole('button', { name: t('training.finish') }).click()
    await expect(page.getByRole('heading', { name: t('debrief.title') })).toBeVisible()
    await shot(`debrief-${locale}`)
    const pdf = join(desk.profile, 'debrief.pdf')
    await saveTo(desk, pdf)
    await page.getByRole('button', { name: t('save.pdf') }).click()
    await expect.poll(() => existsSync(pdf)).toBe(true)
    // The watermark lies across the page, where a reader of text does not follow it: the page says it.
    await expect(page.locator(`[data-mark="${t('debrief.watermark')}"]`).first()).toBeAttached()
    const told = withoutSpaces(pdfText(pdf))
    for (const words of [
      'mark.wrong',
      'mark.done',
      'debrief.practice',
      'training.mark.touched-first',
    ] as const)
      expect(told).toContain(withoutSpaces(t(words)))
    expect(told).toContain(withoutSpaces(t('inject.mishap.paper-out')))
  })

const withoutSpaces = (text: string) => text.replace(/\s+/g, '')

/** What each page recommends; paper is loaded where it belongs, at the terminal. */
async function finishByGuide(page: import('@playwright/test').Page, locale: Locale) {
  const t = wordsOf(locale)
  const card = page.locator('.step-card')
  for (let pages = 0; pages < 8; pages++) {
    await expect(card).toHaveAttribute('data-kind', /^(?:fix|complete|unknown|done)$/, {
      timeout: 60_000,
    })
    const kind = await card.getAttribute('data-kind')
    if (kind === 'done') return
    const before = (await page.locator('#step').textContent()) ?? ''
    if (kind === 'fix') {
      await page.getByRole('button', { name: t('handset.do.paper.out') }).click()
      await page.waitForTimeout(300)
    }
    await page.locator('#step').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#step')).not.toHaveText(before, { timeout: 60_000 })
  }
  throw new Error('the guide did not come to an end')
}

test('an exercise holds no serial driver, no line out of this machine, and writes in its own folder only', async ({
  page,
  desk,
}) => {
  await goToExercises(page, 'zh-CN')
  await page
    .getByRole('button', { name: /^开始练习/ })
    .first()
    .click()
  const start = page.getByRole('button', { name: wordsOf('zh-CN')('training.start') })
  await expect(start).toBeFocused()
  await start.press('Enter')
  await expect(page.locator('.training-bar')).toBeVisible()
  const { natives, open } = holdingsOf((await desk.enginePid()) ?? 0)
  expect(natives).toEqual([])
  expect(open.filter(path => /^\/dev\/tty/.test(path))).toEqual([])
  const files = open.filter(path => path.startsWith(desk.profile) && !path.includes('/logs/'))
  expect(files.length).toBeGreaterThan(0)
  for (const path of files) expect(path).toContain('/demo/')

  await page.getByRole('button', { name: wordsOf('zh-CN')('training.finish') }).click()
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('button', { name: wordsOf('zh-CN')('door.leave') }).click()
  await expect(page.getByRole('button', { name: wordsOf('zh-CN')('door.enter') })).toBeVisible()
  await bridgeCall(page, 'terminal.ports', undefined)
  const shop = holdingsOf((await desk.enginePid()) ?? 0)
  expect(shop.natives.filter(path => path.includes('serialport'))).not.toEqual([])
})
