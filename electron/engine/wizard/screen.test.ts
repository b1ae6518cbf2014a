import { expect, test } from 'vitest'
import type { Ranked } from '../../../shared/diagnosis'
import type { Certainty } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import { T1 } from './counter-peer'
import { NEW_FLOW } from './flow'
import type { Sight } from './ports'
import { type Content, say, screenOf } from './screen'

const LINE: Ranked = { id: 'C20', probability: 0.9, for: [], against: [] }
const PAGE: Content = { kind: 'fix', title: say('wizard.examining') }

function pageAt(stage: Stage | null, certainty: Certainty, content: Content = PAGE) {
  const safe = { count: null, amountMinor: null, currency: 'CNY', certainty }
  const left = { stages: [], items: null, offlineItems: null, offlineAmountMinor: null }
  const sight = { position: { stage, safe, left, canSell: null }, terminal: { words: [] } }
  return screenOf(
    {
      incident: { id: 'i', reference: 'R', terminalId: T1 },
      flow: NEW_FLOW,
      sight: { ...sight, fault: null, isOwed: false } as unknown as Sight,
      causes: [LINE],
      attempt: undefined,
      interruptedAt: null,
    },
    content,
  )
}

test.each([
  ['nothing has left the shop, whatever the cause', null, 'nothing-sent', 'open'],
  ['a close that left before any word of the terminal', 'P', 'unknown', 'unknown'],
  ['a terminal that will not begin', 'P', 'nothing-sent', 'open'],
  ['totals on their way', 'H', 'unknown', 'unknown'],
  ['totals that the bank refused', 'H', 'refused', 'refused'],
  ['a slip that is owed', 'S', 'closed', 'closed'],
] as const)('what the bank has: %s', (_, stage, certainty, money) =>
  expect(pageAt(stage, certainty).money).toBe(money),
)

test('where nothing is wrong, no cause speaks: no money is in doubt, and nothing is forbidden', () => {
  const end = pageAt(null, 'nothing-sent', { ...PAGE, end: 'nothing-wrong' })
  expect(end).toMatchObject({ money: 'unchanged', never: [] })
})
