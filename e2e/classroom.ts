import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { catalogues, type Locale, type MessageKey } from '../shared/i18n/catalogue'
import type { Desk } from './fixtures'
import { bridgeCall, sentence } from './reading'

/** The words of a language, as both windows say them. */
export const wordsOf =
  (locale: Locale) =>
  (key: MessageKey): string =>
    catalogues[locale][key]

/** The training page of the console, in a language. */
export async function goToExercises(page: Page, locale: Locale): Promise<void> {
  const t = wordsOf(locale)
  await expect(sentence(page)).not.toBeEmpty()
  await bridgeCall(page, 'settings.change', { locale })
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await page.getByRole('button', { name: t('nav.demo'), exact: true }).click()
  await expect(page.getByRole('heading', { name: t('training.all') })).toBeVisible()
}

/** The instructor's own window. */
export async function openInstructors(desk: Desk, page: Page, locale: Locale): Promise<Page> {
  const opened = desk.app.waitForEvent('window')
  await page.getByRole('button', { name: wordsOf(locale)('training.instructor') }).click()
  const window = await opened
  await expect(window.locator('html')).toHaveAttribute('lang', locale)
  return window
}

/** A class: begun in the instructor's window by the exercise's title, started in the trainee's. */
export async function beginClass(
  instructors: Page,
  page: Page,
  locale: Locale,
  title: string,
): Promise<void> {
  const t = wordsOf(locale)
  await instructors.getByRole('radio', { name: title }).check({ force: true })
  await instructors.getByRole('button', { name: t('instructor.begin'), exact: true }).click()
  await page.getByRole('button', { name: t('training.start') }).click()
  await expect(page.locator('.training-bar')).toBeVisible()
}

/** Where the next file goes that the program asks a place for. */
export const saveTo = (desk: Desk, filePath: string) =>
  desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, filePath)

/** A PDF's words, as a reader shows them. */
export function pdfText(path: string): string {
  const { stdout, status } = spawnSync('pdftotext', ['-layout', path, '-'])
  expect(status, 'the PDF opens').toBe(0)
  return stdout.toString()
}

/** What a process holds: native libraries of the program's own, and everything it has opened. */
export function holdingsOf(pid: number) {
  const natives = readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .map(line => line.split(' ').pop() ?? '')
    .filter(path => path.endsWith('.node'))
  const open = readdirSync(`/proc/${pid}/fd`).flatMap(fd => {
    const path = `/proc/${pid}/fd/${fd}`
    return existsSync(path) ? [readlinkSync(path)] : []
  })
  return { natives: [...new Set(natives)], open }
}
