import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAUSES, type CauseId } from '../../../shared/diagnosis'
import { Stage } from '../../../shared/stage'
import { diagnose } from './diagnose'
import { type Incident, learn, Priors } from './priors'

const incidents = fc.array(
  fc.record({
    stage: fc.constantFrom(...Stage.options, null),
    cause: fc.constantFrom(...CAUSES),
  }),
  { maxLength: 30 },
)
const history = (list: readonly Incident[]): Priors =>
  list.reduce<Priors>((priors, incident) => learn(priors, incident), {})

const probabilityOf = (cause: CauseId, stage: Stage, priors: Priors): number =>
  diagnose({ 'settlement.stage': stage }, { asked: {}, tried: {} }, priors).causes.find(
    ({ id }) => id === cause,
  )?.probability ?? 0

test('what this shop has seen becomes likelier where it was seen, and nowhere else', () =>
  fc.assert(
    fc.property(
      incidents,
      fc.constantFrom(...Stage.options),
      fc.constantFrom(...CAUSES),
      (list, stage, cause) => {
        const before = history(list)
        const after = learn(before, { stage, cause })
        expect(probabilityOf(cause, stage, after)).toBeGreaterThan(
          probabilityOf(cause, stage, before),
        )
        for (const other of Stage.options.filter(each => each !== stage))
          expect(after[other]).toEqual(before[other])
      },
    ),
    { numRuns: 50 },
  ))

test('history is only counted, in any order, and can be kept as JSON', () =>
  fc.assert(
    fc.property(incidents, list => {
      const priors = history(list)
      expect(history([...list].reverse())).toEqual(priors)
      expect(Priors.parse(JSON.parse(JSON.stringify(priors)))).toEqual(priors)
    }),
  ))

test('thirty incidents of its own outweigh what the shop was told', () => {
  const dusty = Array.from({ length: 31 }, () => ({ stage: 'S', cause: 'C17' }) as const)
  expect(probabilityOf('C04', 'S', {})).toBeGreaterThan(probabilityOf('C17', 'S', {}))
  expect(probabilityOf('C17', 'S', history(dusty))).toBeGreaterThan(
    probabilityOf('C04', 'S', history(dusty)),
  )
})
