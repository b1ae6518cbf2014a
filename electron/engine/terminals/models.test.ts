import { expect, test } from 'vitest'
import { MODELS, modelById, recogniseModel } from './models'

test.each([
  ['settle-desk', ['SETTLEDESK-NEWLAND', '7.1']],
  ['cvend', ['cVEND plug', undefined]],
  ['cvend', [undefined, 'GER-APP-v2.0.9;cS02.01.01']],
  ['card-complete', ['Valina', undefined]],
  ['pax', ['PAX A80', undefined]],
])('%s is recognised by %j', (id, texts) => {
  expect(recogniseModel(...texts)?.id).toBe(id)
})

test('a name nobody knows is no model, and an id nobody knows is the generic one', () => {
  expect(recogniseModel('Unknown 3000', '1.0')).toBeUndefined()
  expect(modelById('no-such-model').id).toBe('generic')
})

test('nothing optional is asked of the generic model', () => {
  expect(modelById('generic')).toMatchObject({
    openTotals: false,
    awayAfterClose: { E0: 'update', FC: 'restart' },
  })
  expect(new Set(MODELS.map(({ id }) => id)).size).toBe(MODELS.length)
})
