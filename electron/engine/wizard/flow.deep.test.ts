import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACT_NAMES, type FactName, type Facts, healthyResult } from '../../../shared/facts'
import { Incident, type IncidentEventBody, type IncidentEventName } from '../../../shared/incident'
import type { Reading } from '../../../shared/reading'
import type { Attempt, Outcome } from '../../../shared/settlement'
import { WizardScreen } from '../../../shared/wizard'
import { factsArbitrary } from '../diagnosis/facts-arbitrary'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import { PROBES } from '../diagnosis/probes'
import { openAttempt } from '../settlement/open-attempt'
import { leapClock } from '../simulator/leap-clock'
import { LIMITS } from './limits'
import { obstacles } from './obstacles'
import type { Hands } from './ports'
import { Wizard } from './wizard'

const AT = '2026-11-23T13:46:00.000Z'
const INCIDENT = Incident.parse({
  ...{ id: 'i', reference: 'XXXX-XXXX', terminalId: 'T1', openedAt: AT, changedAt: AT },
  ...{ terminal: null, readings: {}, answers: {}, tried: [], screens: [], attemptIds: [] },
  ...{ position: null, fault: null, end: null },
})

interface World {
  /** What is true; a fact that is absent is well. */
  readonly facts: Facts
  readonly isOwed: boolean
  /** How settlements end, one after the other; then `refused`. */
  readonly outcomes: readonly Outcome[]
  /** Which fixes help; which options are pressed. */
  readonly luck: readonly number[]
}

const world: fc.Arbitrary<World> = fc.record({
  facts: factsArbitrary,
  isOwed: fc.boolean(),
  outcomes: fc.array(
    fc.constantFrom<Outcome>('refused', 'cannot-confirm', 'agreed', 'closed-with-difference'),
    { maxLength: 4 },
  ),
  luck: fc.array(fc.nat(99), { minLength: 1, maxLength: 30 }),
})

/** A wizard in a made-up world, with the notes it leaves. */
function begin({ facts, isOwed, outcomes }: World) {
  const clock = leapClock(Date.parse(AT))
  const attempts: Attempt[] = []
  const acts: string[] = []
  const reading = (fact: FactName): Reading => ({
    ...{ fact, measured: {}, at: AT },
    result: facts[fact] ?? healthyResult(fact),
  })
  const hands: Hands = {
    examine: async probes => ({
      readings: FACT_NAMES.filter(fact =>
        probes.some(probe => PROBES[probe].facts.includes(fact)),
      ).map(reading),
    }),
    obstacles: readings =>
      obstacles(Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))),
    act: async action => {
      acts.push(action)
    },
    complete: async () => {
      const kept: Attempt[] = []
      const ledger = { openAttempt: (attempt: Attempt) => kept.push(attempt) }
      const card = { id: INCIDENT.terminalId }
      openAttempt({ card, ledger, clock } as never, `a${attempts.length}`)
      const outcome = outcomes[attempts.length] ?? 'refused'
      const closesSent = outcome === 'refused' ? 0 : 1
      attempts.push({ ...(kept[0] as Attempt), outcome, closesSent, endedAt: AT })
      return attempts[attempts.length - 1] as Attempt
    },
    isInDoubt: () => attempts[attempts.length - 1]?.outcome === 'cannot-confirm',
    lastOutcome: () => attempts[attempts.length - 1]?.outcome ?? null,
    pointless: () => [],
    attempt: id => attempts.find(each => each.id === id) as Attempt,
  }
  const notes: { name: IncidentEventName; body: IncidentEventBody<IncidentEventName> }[] = []
  const build = (from: typeof notes) =>
    new Wizard(INCIDENT, from, {
      ...{ hands, clock, priors: () => ({}), changed: () => undefined },
      note: (name, body) => notes.push({ name, body }),
    })
  return { build, notes, acts, attempts, isOwed }
}

/** Presses what luck says until the end. */
async function press(
  wizard: Wizard,
  { luck }: World,
  met: (screen: WizardScreen) => Promise<WizardScreen | undefined> | undefined = () => undefined,
) {
  let screen = await wizard.open(true)
  for (let turn = 0; !screen.end; turn++) {
    screen = (await met(screen)) ?? screen
    const { options } = screen
    const picked = options[(luck[turn % luck.length] ?? 0) % options.length]
    screen = await wizard.answer(picked?.id ?? '')
  }
  return screen
}

test('it always ends, in bounded pages, whatever is wrong and whatever is pressed', async () => {
  await fc.assert(
    fc.asyncProperty(world, async made => {
      const { build, attempts } = begin(made)
      let pages = 0
      const last = await press(build([]), made, screen => {
        pages += 1
        WizardScreen.parse(screen)
      })
      expect(pages).toBeLessThanOrEqual(LIMITS.pages + 1)
      expect(attempts.length).toBeLessThanOrEqual(LIMITS.attempts)
      const outcome = attempts[attempts.length - 1]?.outcome
      if (last.end === 'proven-settlement') expect(outcome).toBe('agreed')
      if (last.end === 'closed-with-difference') expect(outcome).toBe('closed-with-difference')
      if (last.end === 'nothing-wrong') expect(attempts).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('no page and no act of its own ever calls for what may lose a batch', async () => {
  await fc.assert(
    fc.asyncProperty(world, async made => {
      const { build, acts } = begin(made)
      await press(build([]), made, ({ subject }) => {
        if (subject.fix) expect(FIXES[subject.fix as FixId].risk).not.toBe('harmful')
      })
      expect(['register', 'set-clock', 'use-what-answered']).toEqual(expect.arrayContaining(acts))
    }),
    { numRuns: 80 },
  )
})

test('a program that dies on any page comes back to that page, from its notes alone', async () => {
  await fc.assert(
    fc.asyncProperty(world, async made => {
      const { build, notes } = begin(made)
      await press(build([]), made, async screen => {
        const kept = [...notes]
        const again = await build(kept).open(true)
        notes.splice(kept.length)
        const { kind, title, subject, number, canGoBack } = screen
        expect(again).toMatchObject({ kind, title, subject, number, canGoBack })
        return undefined
      })
    }),
    { numRuns: 60 },
  )
})

test('back undoes: the page before, as if nothing had been said', async () => {
  await fc.assert(
    fc.asyncProperty(world, async made => {
      const { build } = begin(made)
      const wizard = build([])
      let before: WizardScreen | undefined
      await press(wizard, made, async screen => {
        if (!screen.canGoBack || !before) {
          before = screen
          return undefined
        }
        const { kind, title, subject } = before
        before = undefined
        const again = await wizard.back()
        expect(again).toMatchObject({ kind, title, subject })
        return again
      })
    }),
    { numRuns: 60 },
  )
})
