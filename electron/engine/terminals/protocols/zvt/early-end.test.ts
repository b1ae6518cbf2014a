import { expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { leapClock } from '../../../simulator/leap-clock'
import type { ZvtMessage } from './message'
import { READY, type Script, scriptedTerminal } from './scripted-terminal'
import { done, result, shown, status, yes } from './terminal-says'

/* 06 0F before the 80 00 of the command: of something older, or overtaken. It proves nothing either way. */

const START = Date.UTC(2026, 10, 23, 20, 0, 0)
const terminal = (script: Script) => {
  const clock = leapClock(START)
  return { clock, ...scriptedTerminal(clock, { ...READY, ...script }) }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    thrown => Fault.from(thrown).code,
  )

test.each([
  ['status-enquiry', status(0x00)],
  ['repeat-receipt', done()],
  ['registration', done()],
] as const)('a question (%s) that may have ended so is given up after T3', async (kind, end) => {
  const { clock, driver } = terminal({ [kind]: [end, yes, 600_000] })
  const asked = kind === 'repeat-receipt' ? driver.recall(() => undefined) : driver.examine()
  expect(await codeOf(asked)).toBe('link.timeout')
  expect(clock.now() - START).toBe(5_000)
})

test('a question that goes on after it has all its time', async () => {
  const { driver } = terminal({
    'status-enquiry': [done(), yes, 4_000, shown('Bitte warten'), 170_000, status(0x00)],
  })
  expect(await driver.examine()).toMatchObject({ condition: 'ready' })
})

test('a close that is silent after it may still be at its host: what it says within T4 counts', async () => {
  const late: readonly (ZvtMessage | number)[] = [done(), yes, 170_000, result(), done()]
  const { driver } = terminal({ 'end-of-day': late })
  expect(await driver.close(() => undefined)).toMatchObject({
    kind: 'closed',
    report: { totals: { amountMinor: 3_558 } },
  })
})

test('a close that stays silent after it is in doubt after T4, and not closed', async () => {
  const { clock, driver } = terminal({ 'end-of-day': [done(), yes, 600_000] })
  const kinds: string[] = []
  expect(await codeOf(driver.close(({ kind }) => kinds.push(kind)))).toBe('link.timeout')
  expect(clock.now() - START).toBe(180_000)
  expect(kinds).toEqual(['sending', 'accepted'])
})
