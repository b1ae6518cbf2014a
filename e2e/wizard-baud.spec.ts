import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Page } from '@playwright/test'
import { catalogues, type Locale } from '../shared/i18n/catalogue'
import { test as base, expect } from './fixtures'
import { followGuide, SETTLEMENT_MS, toButton } from './guided'
import { bridgeCall, sentence } from './reading'

const BAUD = 115_200
const WRONG_BAUD = 9600
/** Looked at with all the protocol's deadlines first, then at one speed after the other, and then once more. */
const SEARCH_MS = 150_000

/** A terminal on a serial cable, cut off while it sent, and understood at one speed only. */
const test = base.extend<{ cable: string }>({
  cable: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'settle-desk-cable-'))
    const path = join(folder, 'ttyS')
    const terminal = simulated(path)
    await listening(terminal)
    await use(path)
    const ended = once(terminal, 'exit')
    terminal.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  },
})

test.setTimeout(300_000)

for (const locale of ['zh-CN', 'en'] as const)
  test(`${locale}: the speed is wrong, and staff settle it by keyboard alone`, async ({
    page,
    cable,
    shot,
  }) => {
    const wrong = `zvt+serial://${cable}?baud=${WRONG_BAUD}`
    await moveIn(page, locale, wrong)
    await toButton(page, catalogues[locale]['nav.fix'])
    await page.keyboard.press('Enter')
    const guide = page.getByRole('button', { name: catalogues[locale]['guide.start'] })
    await expect(guide).toBeVisible({ timeout: SETTLEMENT_MS })
    await page.keyboard.press('Enter')
    await followGuide(page, SEARCH_MS)
    await expect(page.locator('#step')).toHaveText(catalogues[locale]['wizard.done.agreed'])
    await expect(page.locator('.stamp')).toBeVisible()
    await shot(`wrong-baud-${locale}`)
    expect(await addresses(page)).toEqual([`zvt+serial://${cable}?baud=${BAUD}`])
  })

/** Out of the demo, into a shop with this one terminal. */
async function moveIn(page: Page, locale: Locale, address: string): Promise<void> {
  await expect(sentence(page)).not.toBeEmpty()
  await bridgeCall(page, 'settings.change', { locale, mode: 'shop' })
  await bridgeCall(page, 'terminal.add', { name: 'C1', address, currency: 'CNY' })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await expect(page.locator('.hero')).not.toHaveAttribute('data-mood', 'unexamined', {
    timeout: SETTLEMENT_MS,
  })
}

async function addresses(page: Page): Promise<string[]> {
  const { value } = (await bridgeCall(page, 'desk.overview', undefined)) as {
    value: { terminals: { card: { address: string } }[] }
  }
  return value.terminals.map(({ card }) => card.address)
}

type Terminal = ChildProcessByStdio<null, Readable, null>

function simulated(path: string): Terminal {
  const desk = resolve(__dirname, '../build/desk.mjs')
  const line = ['--listen', `pty:${path}`, '--baud', String(BAUD)]
  return spawn(
    process.execPath,
    [desk, 'simulate', ...line, '--scenario', 'upload-cut', '--speed', '6'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

async function listening({ stdout }: Terminal): Promise<void> {
  for await (const line of createInterface({ input: stdout }))
    if (line.startsWith('listening')) return void stdout.resume()
  throw new Error('the simulated terminal did not start')
}
