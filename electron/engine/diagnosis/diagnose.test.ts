import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnosis } from '../../../shared/diagnosis'
import { FACT_NAMES, type Facts, healthyResult, resultsOf } from '../../../shared/facts'
import type { Answers } from './answers'
import { diagnose, rankedCauses } from './diagnose'
import { factsArbitrary } from './facts-arbitrary'
import { ENTRIES } from './knowledge/causes'
import { FIXES, type FixId } from './knowledge/fixes'
import { ratio } from './likelihood'
import { probeOf } from './probes'
import { logFit, probabilities } from './rank'

const NONE: Answers = { asked: {}, tried: {} }
const look = (facts: Facts, answers = NONE) => diagnose(facts, answers, {})
const top = (diagnosis: Diagnosis, count = 1) =>
  diagnosis.causes.slice(0, count).map(({ id }) => id)

/** Everything a probe can measure, and all of it well. */
const WELL = Object.fromEntries(
  FACT_NAMES.filter(probeOf).map(fact => [fact, healthyResult(fact)]),
) as Facts

describe('whatever is known', () => {
  test('the probabilities are 1 together', () =>
    fc.assert(
      fc.property(factsArbitrary, facts => {
        const { causes, nothingWrong } = look(facts)
        const all = causes.reduce((sum, { probability }) => sum + probability, nothingWrong)
        expect(all).toBeCloseTo(1, 9)
        expect(causes.every(({ probability }) => probability >= 0)).toBe(true)
        expect(causes).toHaveLength(23)
      }),
    ))

  test('the order in which it was measured does not matter', () =>
    fc.assert(
      fc.property(factsArbitrary, facts => {
        const reversed = Object.fromEntries(Object.entries(facts).reverse()) as Facts
        expect(look(reversed)).toEqual(look(facts))
      }),
    ))

  test('one more fact that speaks for a cause never makes it fit less', () =>
    fc.assert(
      fc.property(factsArbitrary, fc.constantFrom(...ENTRIES), fc.nat(), (facts, entry, pick) => {
        const { [pick % supports(entry.id).length]: one } = supports(entry.id)
        if (!one || (facts[one.fact] !== undefined && facts[one.fact] !== 'unknown')) return
        const more = { ...facts, [one.fact]: one.result }
        expect(logFit(entry.id, 1, more, {})).toBeGreaterThan(logFit(entry.id, 1, facts, {}))
      }),
    ))

  test('it never recommends what may lose a batch, nor the same thing twice', () =>
    fc.assert(
      fc.property(factsArbitrary, fc.infiniteStream(fc.nat()), (facts, luck) => {
        const { steps, end } = follow(facts, () => luck.next().value as number)
        expect(new Set(steps).size).toBe(steps.length)
        expect(['passport', 'nothing-wrong']).toContain(end)
      }),
      { numRuns: 40 },
    ))
})

const supports = (id: (typeof ENTRIES)[number]['id']) =>
  FACT_NAMES.flatMap(fact =>
    resultsOf(fact)
      .filter(result => ratio(id, fact, result) > 1)
      .map(result => ({ fact, result })),
  )

/** A person who follows every recommendation, with probes that find anything and fixes that never help. */
function follow(start: Facts, luck: () => number): { steps: string[]; end: string } {
  let facts: Facts = start
  let answers = NONE
  const steps: string[] = []
  for (;;) {
    const { next } = look(facts, answers)
    if (next.kind === 'probe') {
      steps.push(`probe ${next.probe} ${Object.keys(facts).length}`)
      const found = FACT_NAMES.filter(
        fact => probeOf(fact) === next.probe && facts[fact] === undefined,
      ).map(fact => [fact, anyOf([...resultsOf(fact), 'unknown'], luck())])
      expect(found.length).toBeGreaterThan(0)
      facts = { ...facts, ...Object.fromEntries(found) }
    } else if (next.kind === 'ask') {
      steps.push(`ask ${next.question}`)
      answers = { ...answers, asked: { ...answers.asked, [next.question]: 'unsure' } }
    } else if (next.kind === 'fix') {
      steps.push(`fix ${next.fix}`)
      expect(FIXES[next.fix as FixId].risk).not.toBe('harmful')
      answers = { ...answers, tried: { ...answers.tried, [next.fix]: 'no-change' } }
    } else return { steps, end: next.kind }
  }
}

const anyOf = <T>(list: readonly T[], luck: number): T => list[luck % list.length] as T

describe('a shop in which all is well', () => {
  test('nothing is wrong, and nobody is asked', () => {
    const { nothingWrong, next, healthy } = look(WELL)
    expect(next).toEqual({ kind: 'nothing-wrong' })
    expect(nothingWrong).toBeGreaterThan(0.95)
    expect(healthy).toHaveLength(Object.keys(WELL).length)
  })
  test('also while a portable terminal runs on its battery and holds offline items', () =>
    expect(
      look({ ...WELL, 'power.mains': 'off', 'batch.unsent': 'some', 'slip.printer': 'not-ready' })
        .next,
    ).toEqual({ kind: 'nothing-wrong' }))
  test('is measured first, before anybody is asked', () => expect(look({}).next.kind).toBe('probe'))
})

describe('what it finds', () => {
  const cases: readonly (readonly [string, Facts, string])[] = [
    ['paper out at the slip', { 'settlement.stage': 'S', 'printer.state': 'paper-out' }, 'C04'],
    ['a halt at the slip, paper in again', { ...WELL, 'settlement.stage': 'S' }, 'C04'],
    ['77 from the bank', { 'settlement.stage': 'H', 'host.code': 'sign-on' }, 'C12'],
    ['cancel pressed', { 'settlement.stage': 'U', 'attempt.result': 'cancelled' }, 'C22'],
    ['low battery', { 'settlement.stage': 'P', 'power.battery': 'low' }, 'C17'],
    ['another speed answers', { 'link.open': 'garbled', 'serial.baud': 'other-works' }, 'C21'],
    ['upload cut, all well now', { ...WELL, 'settlement.stage': 'U' }, 'C20'],
    [
      'upload cut, and a slow clock',
      { ...WELL, 'settlement.stage': 'U', 'terminal.clock': 'minutes-off' },
      'C20',
    ],
    ['bank down for everybody', { 'host.tcp': 'refused', 'others.state': 'same-trouble' }, 'C02'],
    [
      'prompt came back',
      { 'settlement.stage': 'S', 'attempt.prompt': 'returned-after-proof' },
      'C03',
    ],
    ['paid late', { 'settlement.stage': '$', 'payout.state': 'late' }, 'C23'],
  ]
  test.each(cases)('%s', (_, facts, cause) => expect(top(look(facts))).toEqual([cause]))

  const ended = { ...WELL, 'attempt.result': 'refused', 'terminal.words': 'refused' } as const
  test.each([
    ...(['merchant C09', 'terminal C09', 'terminal-rule C08', 'declined C08'] as const),
    ...(['funds C07', 'card-rule C13', 'format C21', 'sign-on C12', 'key C12'] as const),
    ...(['state C12', 'day-change C02', 'unavailable C02', 'system C02'] as const),
    ...(['resend C03', 'duplicate C03', 'reconcile C03'] as const),
  ])('response code %s, in any stage that asks the bank', pair => {
    const [code, cause] = pair.split(' ')
    for (const stage of ['P', 'H', 'U'])
      expect(
        top(look({ ...ended, 'host.code': code, 'settlement.stage': stage } as Facts)),
      ).toEqual([cause])
  })
  test.each([
    ...(['no-port C20', 'silent C20', 'denied C12', 'busy C22', 'wrong-protocol C21'] as const),
  ])('a line that is %s', pair => {
    const [line, cause] = pair.split(' ')
    expect(top(look({ 'link.open': line } as Facts))).toEqual([cause])
  })

  test('two troubles at once stay both in sight', () => {
    const two = look({
      ...WELL,
      'settlement.stage': 'U',
      'printer.state': 'paper-out',
      'net.loss': 'much',
    })
    expect(top(two, 2).sort()).toEqual(['C04', 'C20'])
  })
  test('one misleading sign does not hide three true ones', () => {
    const misled = look({
      'settlement.stage': 'S',
      'printer.state': 'paper-out',
      'attempt.result': 'printer',
      'person.saw': 'paper',
      'net.latency': 'high',
    })
    expect(top(misled)).toEqual(['C04'])
  })
  test('what was measured stands above what was said', () => {
    const facts: Facts = { 'settlement.stage': 'S', 'printer.state': 'ready' }
    const said = { ...NONE, asked: { paper: 'no' } }
    expect(probabilities(facts, {}, {})).toEqual(probabilities(facts, said.tried, {}))
    expect(look(facts, said).causes).toEqual(look(facts).causes)
    expect(
      look({ 'settlement.stage': 'S', 'printer.state': 'unknown' }, said).causes[0]?.for,
    ).toContainEqual({
      fact: 'printer.state',
      result: 'paper-out',
    })
  })
  test('a question waits until the probe has failed', () => {
    const unseen = look({ 'settlement.stage': 'S' })
    expect(unseen.next.kind).not.toBe('ask')
  })
  test('a fix that is already proven is not offered', () => {
    const { next } = look({ ...WELL, 'settlement.stage': 'S', 'person.saw': 'paper' })
    expect(next).toEqual({ kind: 'fix', cause: 'C04', fix: 'keep-slip-here' })
  })
  test('the terminal is not restarted while it uploads', () => {
    const stuck: Facts = {
      ...WELL,
      'settlement.stage': 'U',
      'attempt.repeats': 'same-step',
      'person.saw': 'crash',
    }
    expect(look(stuck).next).toEqual({ kind: 'fix', cause: 'C19', fix: 'complete' })
    expect(look({ ...stuck, 'settlement.stage': 'P' }).next).toMatchObject({ fix: 'restart' })
  })
})

test('the causes alone are those of the whole diagnosis', () => {
  fc.assert(
    fc.property(factsArbitrary, facts => {
      expect(rankedCauses(facts, NONE, {})).toEqual(look(facts).causes)
    }),
    { numRuns: 60 },
  )
})

test('nobody is asked what was seen when it stopped, where nothing has stopped', () => {
  const asksSaw = (facts: Facts) => {
    const { next } = look({ ...WELL, 'items.amounts': 'tenfold', ...facts })
    return next.kind === 'ask' && next.question === 'saw'
  }
  expect(asksSaw({})).toBe(false)
  expect(asksSaw({ 'attempt.result': 'unknown' })).toBe(false)
  expect(asksSaw({ 'settlement.stage': 'H', 'terminal.status': 'owed' })).toBe(true)
})

test('a terminal that is off and one whose cable is out look alike: a person is asked, and a dark screen decides', () => {
  const silent: Facts = {
    'link.open': 'silent',
    'terminal.tcp': 'silent',
    'pc.link': 'up',
    'pc.gateway': 'answers',
    'net.loss': 'none',
    'net.latency': 'low',
    'net.jitter': 'steady',
    'net.events': 'none',
  }
  const [first, second] = top(look(silent), 2)
  expect([first, second].sort()).toEqual(['C17', 'C20'])
  expect(top(look(silent, { asked: { saw: 'dark' }, tried: {} }))).toEqual(['C17'])
  expect(top(look(silent, { asked: { saw: 'cut' }, tried: {} }))).toEqual(['C20'])
})

test.each(['certificate', 'version'] as const)(
  'a bank that is reached and whose encryption does not agree (%s) is no broken line',
  result => {
    const facts: Facts = { ...WELL, 'settlement.stage': 'U', 'attempt.result': 'unreachable' }
    expect(top(look({ ...facts, 'host.tls': result, 'batch.unsent': 'some' }))).toEqual(['C21'])
  },
)

test('a release with a known defect does not hide what was measured beside it', () => {
  const facts: Facts = { ...WELL, 'terminal.clock': 'minutes-off', 'terminal.defects': 'known' }
  expect(top(look(facts))).toEqual(['C10'])
})
