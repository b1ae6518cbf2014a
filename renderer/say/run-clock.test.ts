import { expect, test } from 'vitest'
import { runClock } from './run-clock'

test('the clock reads as a stop watch', () => {
  expect([-1, 0, 59_999, 61_000, 3_725_000].map(runClock)).toEqual([
    ...['0:00', '0:00', '0:59', '1:01', '1:02:05'],
  ])
})
