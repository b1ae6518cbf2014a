import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TerminalId } from '../../../shared/terminal'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import { type Embedded, embeddedTerminal, embeddedTerminals } from './embedded'
import { leapClock } from './leap-clock'

const CARD = 'T1' as TerminalId
const nobody = () => undefined
const clock = leapClock(Date.parse('2026-11-23T02:00:00Z'))
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'embedded-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const register = async (embedded: Embedded) =>
  connectZvt({ ...(await embedded.connect()), clock, currency: 'CNY' })

test('a terminal in a folder goes on after the program died over it, and its host counts one closing', async () => {
  const first = await embeddedTerminal({ scenario: 'upload-cut', clock, dir })
  const before = await register(first)
  await before.examine()
  let uploaded = 0
  const dying = before.close(event => {
    if (event.kind === 'progress' && event.stage === 'U' && ++uploaded === 5) first.close()
  })
  await expect(dying).rejects.toMatchObject({ code: 'link.closed' })

  // The folder decides, not the scenario that was asked for.
  const second = await embeddedTerminal({ scenario: 'clear-cut', clock, dir })
  expect(second.scenario.id).toBe('upload-cut')
  const after = await register(second)
  const state = await after.examine()
  expect(state).toMatchObject({ condition: 'settlement-owed', stage: 'U', batchNo: '000123' })
  expect(state.unsent?.items).toBeLessThan(12)
  expect(await after.close(nobody)).toMatchObject({ kind: 'closed' })
  const books = second.hostCounts().find(({ batchNo }) => batchNo === '000123')
  expect(books).toMatchObject({ totalsRequests: 1, closingsBooked: 1 })
  second.close()
})

test('a terminal put there anew is another one, and nothing of the old one stays', async () => {
  const first = await embeddedTerminal({ scenario: 'clear-cut', clock, dir })
  first.close()
  const second = await embeddedTerminal({ scenario: 'open-day', seed: 9, clock, dir, anew: true })
  expect([first.serial, second.serial]).toEqual([1, 2])
  expect(second).toMatchObject({ seed: 9, scenario: { id: 'open-day' } })
  expect(readdirSync(dir).sort()).toEqual(['2', 'place.json'])
  second.close()
})

test('the till has what the terminal has, card numbers masked', async () => {
  const embedded = await embeddedTerminal({ scenario: 'upload-cut', clock })
  const lines = embedded.tillLines(CARD)
  const { totals } = embedded.terminal.simulation.machine.openTotals()
  expect(lines.length).toBe(totals.count)
  expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totals.amountMinor)
  expect(lines.every(({ maskedPan }) => /^\d{6}\*+\d{4}$/.test(maskedPan ?? ''))).toBe(true)
  embedded.close()
})

test('a scenario that does not exist is named', async () => {
  await expect(embeddedTerminal({ scenario: 'no-such', clock })).rejects.toMatchObject({
    code: 'simulator.unknown-scenario',
  })
})

test('behind one sim: address stands one terminal, whoever connects', async () => {
  const open = embeddedTerminals(clock)
  const first = connectZvt({ ...(await open('clear-cut', 3)), clock, currency: 'CNY' })
  await first.examine()
  await first.close(nobody)
  await first.disconnect()
  const second = connectZvt({ ...(await open('clear-cut', 3)), clock, currency: 'CNY' })
  expect(await second.examine()).toMatchObject({ condition: 'ready' })
  const other = connectZvt({ ...(await open('clear-cut', 4)), clock, currency: 'CNY' })
  expect(await other.examine()).toMatchObject({ condition: 'settlement-owed' })
})
