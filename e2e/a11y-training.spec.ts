import type { ElectronApplication, Page } from '@playwright/test'
import { overflow, violations } from './axe'
import { beginClass, goToExercises, openInstructors, wordsOf } from './classroom'
import { expect, test } from './fixtures'

/** Its cost is part of its name. */
const hint = /^(?:要提示|Ask for a hint)/

const TITLES = {
  'zh-CN': '网络断了，明细送到第 74 条',
  en: 'The line dropped with 74 of 86 details uploaded',
} as const

for (const locale of ['zh-CN', 'en'] as const)
  test(`${locale}: axe finds nothing in a class, on either side of the glass, at 100 % and 200 %`, async ({
    page,
    desk,
  }, info) => {
    test.slow()
    const t = wordsOf(locale)
    const clean = async (window: Page, what: string) => {
      for (const factor of [1, 2]) {
        await zoom(desk.app, window, factor)
        expect(await violations(window), `${what} at ${factor * 100} %`).toEqual([])
        expect(await overflow(window), `${what} runs out sideways`).toBe(0)
        await window.screenshot({ path: info.outputPath(`${what}-${locale}-${factor * 100}.png`) })
      }
      await zoom(desk.app, window, 1)
    }
    const inSystemColours = async (window: Page, what: string) => {
      await window.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
      expect(await violations(window), `${what} in the system’s own colours`).toEqual([])
      await window.screenshot({ path: info.outputPath(`${what}-${locale}-forced.png`) })
      await window.emulateMedia({ forcedColors: null, colorScheme: null })
    }
    await goToExercises(page, locale)
    const instructors = await openInstructors(desk, page, locale)
    await zoom(desk.app, instructors, 2)
    expect(await zoomOf(desk.app, page), 'each window is enlarged alone').toBe(1)
    await clean(instructors, 'begin')
    await inSystemColours(instructors, 'begin')
    await beginClass(instructors, page, locale, TITLES[locale], () => clean(page, 'prebrief'))
    await clean(page, 'run')
    // Whoever does not come by keyboard never sees it, over the bar of the exercise neither.
    await expect(page.getByRole('button', { name: t('app.skip') })).not.toBeInViewport()
    // What is said is in sight, whoever looks at the plugs meanwhile.
    const plugs = page.getByRole('button', { name: t('handset.do.register.in') })
    await plugs.last().scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: hint }).click()
    await expect(page.getByText(t('training.hint.given'), { exact: true }).last()).toBeInViewport({
      ratio: 1,
    })
    await clean(instructors, 'lesson')
    await instructors.getByRole('tab', { name: t('instructor.tab.scenarios') }).click()
    await clean(instructors, 'scenarios')
    await inSystemColours(instructors, 'scenarios')
    await instructors.getByRole('tab', { name: t('instructor.tab.records') }).click()
    await clean(instructors, 'records')
    await page.getByRole('button', { name: t('training.finish') }).click()
    await expect(page.getByRole('heading', { name: t('debrief.title') })).toBeVisible()
    await clean(page, 'debrief')
    await inSystemColours(page, 'debrief')
    await page.getByRole('button', { name: t('training.back') }).click()
    await clean(page, 'progress')
  })

/** As the person would zoom this window. */
const zoom = async (app: ElectronApplication, window: Page, factor: number) => {
  const handle = await app.browserWindow(window)
  await handle.evaluate(({ webContents }, to) => webContents.setZoomFactor(to), factor)
}

const zoomOf = async (app: ElectronApplication, window: Page) =>
  (await app.browserWindow(window)).evaluate(({ webContents }) => webContents.getZoomFactor())
