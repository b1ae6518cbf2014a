import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locale } from '../shared/i18n/catalogue'
import { violations } from './axe'
import { pdfText, saveTo, wordsOf } from './classroom'
import { expect, test } from './fixtures'
import { bridgeCall, completed, sentence } from './reading'

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

for (const locale of ['zh-CN', 'en'] as const satisfies readonly Locale[])
  test(`the list of settlements is taken along by keyboard, as practice: ${locale}`, async ({
    page,
    desk,
    shot,
  }) => {
    const t = wordsOf(locale)
    await expect(sentence(page)).not.toBeEmpty()
    await bridgeCall(page, 'settings.change', { locale })
    await page
      .getByRole('button', { name: t('do.finish') })
      .first()
      .click()
    await completed(page)
    await page.getByRole('button', { name: t('nav.history'), exact: true }).click()
    const buttons = page.getByRole('region', { name: t('export.group') })
    const saved = async (ending: 'csv' | 'xlsx' | 'pdf'): Promise<string> => {
      const chosen = join(desk.profile, `list.${ending}`)
      await saveTo(desk, chosen)
      await buttons.getByRole('button', { name: t(`export.${ending}`) }).focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: chosen })).toBeVisible()
      return chosen
    }
    const outcome = t('outcome.agreed')
    const mark = t('training.mark')

    const table = readFileSync(await saved('csv'), 'utf8').split('\r\n')
    expect(table[1]).toContain(',agreed,')
    expect(table[1]).toContain(mark)
    expect(await violations(page)).toEqual([])
    await shot('exported')

    const strings = unzipSync(readFileSync(await saved('xlsx')))['xl/sharedStrings.xml']
    expect(new TextDecoder().decode(strings)).toContain(`<t>${outcome}</t>`)
    expect(new TextDecoder().decode(strings)).toContain(`<t>${mark}</t>`)

    const pdf = withoutSpaces(pdfText(await saved('pdf')))
    expect(pdf).toContain(withoutSpaces(outcome))
    expect(pdf).toContain(withoutSpaces(mark))
    expect(pdf).toContain('000123')
    expect(await page.title(), 'the window stays where it is').not.toBe(t('export.title'))

    await saveTo(desk, join(desk.profile, 'nowhere/list.pdf'))
    await buttons.getByRole('button', { name: t('export.pdf') }).click()
    await expect(page.getByRole('main')).toContainText('ENOENT')
    expect(readdirSync(desk.profile).filter(name => name.endsWith('.part'))).toEqual([])
  })

test('desk export makes the same PDF without a window', async ({ page, desk }) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await completed(page)
  await desk.quit()
  const out = join(desk.profile, 'list.pdf')
  const { status } = spawnSync(process.execPath, [
    ...[resolve(__dirname, '../build/desk.mjs'), 'export', '--lang', 'zh-CN'],
    ...['--data', join(desk.profile, 'demo'), '--out', out],
  ])
  expect(status).toBe(0)
  expect(existsSync(out)).toBe(true)
  const told = withoutSpaces(pdfText(out))
  for (const word of ['结算记录', '000123', '已结清', '12,711.40', '演练TRAINING', '每月合计'])
    expect(told).toContain(word)
})
