import { expect, test } from 'vitest'
import { Incident } from '../../../shared/incident'
import type { Reading } from '../../../shared/reading'
import type { TerminalId } from '../../../shared/terminal'
import { FIXES } from '../diagnosis/knowledge/fixes'
import type { Scene } from '../diagnosis/scene'
import { UNTOLD } from '../diagnosis/untold-surroundings'
import { counter, T1 } from './counter-peer'
import { priorsOf } from './history-priors'
import { mend } from './quiet-actions'
import { verification } from './verify'

const AT = '2026-11-23T13:46:00.000Z'
const reading = (fact: Reading['fact'], result: string, measured = {}): Reading => ({
  ...{ fact, result, measured, at: AT },
})

async function sceneAt(scenario: string): Promise<Scene & Awaited<ReturnType<typeof counter>>> {
  const place = await counter(scenario)
  const { ledger, clock, connect } = place
  return { ...place, ledger, clock, connect, card: ledger.terminal(T1), surroundings: UNTOLD }
}

test('the terminal takes our time, and nothing but that is sent', async () => {
  const scene = await sceneAt('open-day')
  const { machine } = scene.embedded.terminal.simulation
  machine.setClock(scene.clock.now() + 3 * 3_600_000)
  await mend('set-clock', [], scene)
  expect(Math.abs(machine.state().terminalNow - scene.clock.now())).toBeLessThan(5_000)
  expect(Object.keys(scene.embedded.requests()).sort()).toEqual([
    ...['registration', 'set-date-time', 'status-enquiry'],
  ])
})

test('the speed that was understood is written on the card; the same one again is no mending', async () => {
  const scene = await sceneAt('open-day')
  const serial = { ...scene.card, address: 'zvt+serial:COM3?baud=9600' }
  const heard = [reading('serial.baud', 'other-works', { before: 9600, now: 115_200 })]
  await mend('use-what-answered', heard, { ...scene, card: serial })
  const { address } = scene.ledger.terminal(T1)
  expect(address).toBe('zvt+serial:COM3?baud=115200')
  await expect(
    mend('use-what-answered', heard, { ...scene, card: { ...serial, address } }),
  ).rejects.toMatchObject({ code: 'input.address' })
})

test('what was measured again proves a fix; what cannot be told does not', () => {
  const before = { 'power.battery': reading('power.battery', 'low') }
  const { probes, judge } = verification(FIXES['plug-in'], before)
  expect(probes).toEqual(['status'])
  const untold = { 'power.mains': reading('power.mains', 'unknown') }
  expect(judge({ ...before, ...untold }).result).toBe('no-change')
  expect(judge({ 'power.mains': reading('power.mains', 'on') }).result).toBe('worked')
  expect(judge({ ...untold, 'power.battery': reading('power.battery', 'enough') })).toEqual({
    result: 'worked',
    proof: { fact: 'power.battery', result: 'enough' },
  })
  const off = { 'power.mains': reading('power.mains', 'off') }
  expect(judge({ ...off, 'power.battery': reading('power.battery', 'enough') }).result).toBe(
    'no-change',
  )
})

test('only a proven end of this shop teaches', () => {
  const incident = (end: Incident['end']) =>
    Incident.parse({
      ...{ id: 'i', reference: 'XXXX-XXXX', terminalId: 'T1' as TerminalId, openedAt: AT },
      ...{ changedAt: AT, terminal: null, position: null, fault: null, readings: {}, answers: {} },
      tried: [{ fix: 'paper', cause: 'C04', result: 'worked', proof: null, at: AT }],
      ...{ screens: [], attemptIds: ['a'], end },
    })
  const stoppedAt = () => ({ stoppedAt: 'S' }) as never
  expect(priorsOf([incident('proven-settlement')], stoppedAt)).toEqual({ S: { C04: 1 } })
  expect(priorsOf([incident('passport'), incident(null)], stoppedAt)).toEqual({})
})
