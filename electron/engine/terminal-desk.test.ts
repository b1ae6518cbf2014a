import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TerminalCard } from '../../shared/terminal'
import { openLedger } from './ledger/ledger'
import { leapClock } from './simulator/leap-clock'
import { scenarioById } from './simulator/scenarios'
import { MIXED_DAY } from './simulator/scenarios/shops'
import { simulate } from './simulator/simulate'
import { SimulatedTerminal } from './simulator/terminal'
import { TerminalDesk } from './terminal-desk'
import { memoryPair } from './terminals/link/memory'
import { connectZvt } from './terminals/protocols/zvt/driver'

const NOW = Date.UTC(2026, 10, 23, 13, 46)
const ITEMS = 120

/** A terminal of a brand that hands its lists over line by line, with a long day in it. */
async function longDay() {
  const clock = leapClock(NOW)
  const shop = { ...MIXED_DAY, chipSales: ITEMS }
  const scenario = { ...scenarioById('open-day'), shop, brand: 'harbor' }
  const terminal = new SimulatedTerminal(await simulate({ scenario, clock }), {
    clock,
    utcOffsetMinutes: 480,
  })
  const connect = async () => {
    const [near, far] = memoryPair()
    terminal.plug(far, 'serial').catch(() => undefined)
    return connectZvt({ link: near, line: 'serial', clock, currency: 'CNY' })
  }
  const ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'desk-')), clock })
  return { clock, connect, ledger, terminal }
}

test('a long list is stored line by line, and the window is not told the whole of it with each', async () => {
  const { clock, connect, ledger, terminal } = await longDay()
  const card = TerminalCard.parse({
    ...{ id: 'T1', name: '1', address: 'sim:open-day', currency: 'CNY', model: 'generic' },
  })
  ledger.saveTerminal(card)
  const told: string[] = []
  const emit = (event: string) => told.push(event)
  const newId = () => 'an attempt'
  try {
    const desk = new TerminalDesk(card, { ledger, clock, connect, newId, emit })
    const view = await desk.complete()
    expect(view.attempt?.outcome).toBe('agreed')
    const detail = view.receipts.find(({ kind }) => kind === 'detail')
    expect(detail?.complete).toBe(true)
    expect(detail?.lines.length).toBeGreaterThan(ITEMS)
    const stored = ledger.journal({ attemptId: 'an attempt' })
    expect(stored.filter(({ kind }) => kind === 'receipt').length).toBeGreaterThan(ITEMS)
    expect(told.filter(event => event === 'terminal.changed').length).toBeLessThan(30)
    expect(told.filter(event => event === 'settlement.progress').length).toBeGreaterThan(ITEMS)
    expect(ledger.verify().ok).toBe(true)
  } finally {
    ledger.close()
    await terminal.scrap()
  }
})
