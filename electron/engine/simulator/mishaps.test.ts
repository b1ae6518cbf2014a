import { expect, it } from 'vitest'
import { Mishaps } from './mishaps'

const at = (item?: number) => ({
  stage: 'U' as const,
  edge: 'before' as const,
  class: 5,
  ...(item !== undefined && { item }),
})

it('strikes at its place only, as often as it says, and counts', () => {
  const mishaps = new Mishaps([
    { when: { stage: 'U', edge: 'before', class: 5 }, what: 'frame-lost', times: 2 },
    { when: { stage: 'S', edge: 'before' }, what: 'paper-out' },
  ])
  expect(mishaps.at({ stage: 'U', edge: 'after', class: 5 })).toEqual([])
  expect(mishaps.at({ stage: 'U', edge: 'before', class: 4 })).toEqual([])
  expect([mishaps.at(at()), mishaps.at(at()), mishaps.at(at())]).toEqual([
    ['frame-lost'],
    ['frame-lost'],
    [],
  ])
  expect(mishaps.report().map(({ struck }) => struck)).toEqual([2, 0])
  expect(mishaps.unstruck().map(({ what }) => what)).toEqual(['paper-out'])
})

it('can let matching places pass, and finds its item inside a packet', () => {
  const mishaps = new Mishaps([
    { when: { stage: 'U', edge: 'before', skip: 1 }, what: 'host-down' },
    { when: { stage: 'U', edge: 'before', item: 12 }, what: 'cancel-key' },
  ])
  expect(mishaps.at(at(1))).toEqual([])
  expect(mishaps.at({ ...at(9), lastItem: 16 })).toEqual(['host-down', 'cancel-key'])
  expect(mishaps.at({ ...at(17), lastItem: 24 })).toEqual([])
})

it('several can strike at one place, in the order of the list', () => {
  const mishaps = new Mishaps([{ when: { stage: 'U', edge: 'before' }, what: 'lid-open' }])
  mishaps.add({ when: { stage: 'U', edge: 'before', item: 3 }, what: 'power-loss' })
  expect(mishaps.at(at(3))).toEqual(['lid-open', 'power-loss'])
})
