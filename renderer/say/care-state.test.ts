import { expect, test } from 'vitest'
import { type CareItem, CareState } from '../../shared/care'
import { textFor } from '../../shared/i18n/translate'
import { CARE_LOOKS, careTimes, openCare } from './care-state'

const zh = textFor('zh-CN')
const item = (change: Partial<CareItem>): CareItem => ({
  id: 'charge',
  what: 'care.charge',
  tab: 'hardware',
  every: 'day',
  board: null,
  state: 'due',
  doneAt: null,
  dueAt: null,
  ...change,
})

test('due, overdue and not well wait for somebody; the rest does not', () => {
  const open = CareState.options.filter(state => openCare([item({ state })]) === 1)
  expect(open).toEqual(['due', 'overdue', 'trouble'])
})

test('what needs somebody never looks like what is done', () => {
  const { done, ...others } = CARE_LOOKS
  for (const look of Object.values(others)) expect(look.sign).not.toBe(done.sign)
})

test('never done is said, not left blank', () => {
  expect(careTimes(item({}), zh)).toBe('每天 · 还没有做过')
  const done = item({ doneAt: '2026-11-22T04:00:00.000Z', dueAt: '2026-11-23T04:00:00.000Z' })
  expect(careTimes(done, zh)).toMatch(/^每天 · 上次 11月22日.* · 下次 11月23日/)
})
