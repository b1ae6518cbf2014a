import { expect, test } from 'vitest'
import type { What } from '../simulator/mishaps'
import { openShop } from './shop-peer'
import { Sight } from './sight'
import { positionAt, stopPoint } from './stop-point'

async function moneyAfter(what: What): Promise<unknown> {
  const mishap = { when: { stage: 'H', edge: 'before' }, what, times: 9 } as const
  const { scene, ledger, settle } = await openShop({ change: { mishaps: [mishap] } })
  const attempt = await settle()
  const seen = await new Sight(scene.connect, scene.clock).look()
  const position = positionAt(seen, stopPoint(seen, attempt), scene)
  ledger.close()
  return [position?.stage, position?.safe.certainty]
}

test.each(['answer-03', 'answer-97', 'answer-51'] as const)(
  'where the bank said no (%s), nothing is booked',
  async what => expect(await moneyAfter(what)).toEqual(['H', 'refused']),
)

test.each(['answer-96', 'answer-94', 'host-late'] as const)(
  'where the bank only could not, or did not answer (%s), nobody knows',
  async what => expect(await moneyAfter(what)).toEqual(['H', 'unknown']),
)
