import { expect, test } from 'vitest'
import { toHex } from '../../terminals/protocols/zvt/hex'
import { closedAt, momentOf, wireTime } from './wire-time'

const CHINA = 480
const NEW_YEARS_EVE = Date.parse('2026-12-31T15:59:58Z')

test('a moment goes on the wire as the shop sees it on the wall', () => {
  const { date, time, monthDay } = wireTime(NEW_YEARS_EVE, CHINA)
  expect([date, time, monthDay].map(toHex)).toEqual(['20261231', '235958', '1231'])
})

test('a clock set over the wire is that moment', () => {
  expect(momentOf('261231', '235958', CHINA)).toBe(NEW_YEARS_EVE)
  expect(momentOf('261331', '235958', CHINA)).toBeUndefined()
  expect(momentOf('', '', CHINA)).toBeUndefined()
})

test('a batch that was answered in the old year and cleared in the new one', () => {
  const cleared = { terminalTime: '01-01 00:00:03' }
  expect(closedAt(cleared, NEW_YEARS_EVE, CHINA)).toBe(NEW_YEARS_EVE + 5_000)
  const atOnce = { terminalTime: '12-31 23:59:58' }
  expect(closedAt(atOnce, NEW_YEARS_EVE + 700, CHINA)).toBe(NEW_YEARS_EVE)
})
