import { expect, test } from 'vitest'
import type { FactName } from '../../../shared/facts'
import type { Reading } from '../../../shared/reading'
import { FIXES } from '../diagnosis/knowledge/fixes'
import { verification } from './verify'

const at = '2026-11-23T14:00:00.000Z'
const reading = <F extends FactName>(fact: F, result: string): Reading => ({
  ...{ fact, result, measured: {}, at },
})
const mains = reading('power.mains', 'off')
const before = { 'power.mains': mains, 'power.battery': reading('power.battery', 'low') }
const { judge } = verification(FIXES['plug-in'], before)

test('a terminal that no longer says anything of its mains is plugged in when its battery is well', () => {
  const after = { 'power.mains': mains, 'power.battery': reading('power.battery', 'enough') }
  expect(judge(after)).toEqual({
    result: 'worked',
    proof: { fact: 'power.battery', result: 'enough' },
  })
})

test('one that says anew that it is off its mains is not, whatever its battery', () => {
  const after = {
    'power.mains': reading('power.mains', 'off'),
    'power.battery': reading('power.battery', 'enough'),
  }
  expect(judge(after)).toEqual({
    result: 'no-change',
    proof: { fact: 'power.mains', result: 'off' },
  })
})

test('where nothing is told anew, nothing is proven', () => {
  expect(judge(before).result).toBe('no-change')
})
