import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { completed, sentence } from './reading'

test('a page that crashed is loaded again, and the record says so', async ({ page, desk }) => {
  await expect(sentence(page)).toContainText('银行已经确认总账')
  const loaded = desk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>(resolve => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve(contents.getURL()))
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(await loaded).toBe('app://console/')
  const record = readFileSync(join(desk.profile, 'logs/desk.log'), 'utf8')
  expect(record).toContain('page gone')
})

test('the slip goes to the printer of the person’s choice', async ({ page, desk }) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await completed(page)
  await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.print = (options, done) => done?.(options?.silent === false, '')
  })
  await page.getByRole('button', { name: '打印单据' }).click()
  await expect(page.getByText('已交给打印机')).toBeVisible()
})

test('the window comes back where it stood', async ({ desk }) => {
  const bounds = { x: 40, y: 30, width: 1100, height: 700 }
  await desk.start()
  await desk.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  )
  await desk.quit()
  await desk.start()
  expect(
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(bounds)
})

/** One hash in a few hundred has sixteen digits in a row that look like a card number; where it is all hex, it is a hash. */
const OUR_DIGESTS = /(?:[0-9a-f]{64})+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

test('nothing the program writes down holds a whole card number', async ({ page, desk }) => {
  await page.getByRole('button', { name: '完成上次结算' }).click()
  await completed(page)
  await desk.killAll()
  expect(desk.files()).not.toEqual([])
  for (const file of desk.files()) {
    const text = readFileSync(file, 'latin1').replace(OUR_DIGESTS, '#')
    const numbers = text.match(/(?<![\d.])(?:4|5|62)\d{14,17}(?!\d)/g) ?? []
    expect(numbers.filter(isCardNumber), file).toEqual([])
  }
})

/** ISO/IEC 7812-1 annex B. */
const isCardNumber = (digits: string) =>
  [...digits].reverse().reduce((sum, char, i) => {
    const digit = Number(char) * (i % 2 === 0 ? 1 : 2)
    return sum + (digit > 9 ? digit - 9 : digit)
  }, 0) %
    10 ===
  0
