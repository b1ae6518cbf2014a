import { beforeEach, describe, expect, test } from 'vitest'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import { incidentsOf } from '../incidents/incidents'
import { counter, T1 } from './counter-peer'
import { walk } from './person'

type Place = Awaited<ReturnType<typeof counter>>

/** The wizard as the window reaches it: by terminal and incident. */
function reached(place: Place, closeDay = false) {
  const wizards = place.atWork()
  const id = () => place.told[0]?.incidentId ?? ''
  return {
    wizards,
    open: () => wizards.open(T1, closeDay),
    answer: (option: string) => wizards.of(id()).answer(option),
    back: () => wizards.of(id()).back(),
    leave: () => wizards.of(id()).leave(),
  }
}

describe('at a simulated terminal', () => {
  test.each([
    ['paper-out', 'proven-settlement', ['fix', 'complete', 'done'], 'C04'],
    ['lid-open', 'proven-settlement', ['fix', 'complete', 'done'], 'C04'],
    ['battery-low', 'proven-settlement', ['fix', 'complete', 'done'], 'C17'],
    ['upload-cut', 'proven-settlement', ['complete', 'done'], 'C20'],
    ['all-well', 'nothing-wrong', ['nothing-wrong'], undefined],
  ] as const)('%s ends as %s in few pages', async (scenario, end, pages, cause) => {
    const place = await counter(scenario)
    const walked = await walk(reached(place), place.person)
    expect(walked.end).toBe(end)
    expect(walked.pages).toEqual(pages)
    if (cause) expect(walked.first.ranking[0]?.id).toBe(cause)
    const closed = place.embedded.requests()['end-of-day'] ?? 0
    expect(closed).toBe(end === 'proven-settlement' ? 1 : 0)
  })

  test('the prompt is back after the proof: the last page says what the display shows, and not to settle again', async () => {
    const place = await counter('prompt-returns')
    const { end, last } = await walk(reached(place), place.person)
    expect(end).toBe('proven-settlement')
    expect(last.lead).toMatchObject({ key: 'wizard.done.returned.lead' })
    expect(last.lead?.params.words).toContain('上次结算未完成')
    expect(last.ranking[0]?.id).toBe('C03')
    expect(last).toMatchObject({ position: { stage: '$', canSell: false }, money: 'closed' })
    expect(last.never).toContain('close-again')
  })

  test.each([
    ['host-down', 'proven-settlement'],
    ['sign-on-needed', 'proven-settlement'],
    ['domestic-differs', 'closed-with-difference'],
    ['unknown-terminal', 'passport'],
  ])('%s shows only when the day is closed, and ends as %s', async (scenario, end) => {
    const place = await counter(scenario)
    const walked = await walk(reached(place, true), place.person)
    expect(walked.end).toBe(end)
    expect(walked.pages.length).toBeLessThanOrEqual(4)
    expect(place.embedded.hostCounts().filter(({ closingsBooked }) => closingsBooked > 1)).toEqual(
      [],
    )
  })

  test('a fix is green only by measurement: with the paper still out there is no green', async () => {
    const place = await counter('paper-out')
    const wizard = reached(place)
    const first = await wizard.open()
    expect(first).toMatchObject({ kind: 'fix', subject: { fix: 'paper', proof: 'printer.state' } })
    const next = await wizard.answer('done')
    expect(next.subject.fix).not.toBe('paper')
    const [incident] = incidentsOf(place.ledger, () => '').all()
    expect(incident?.tried).toMatchObject([
      { fix: 'paper', result: 'no-change', proof: { fact: 'printer.state' } },
    ])
  })

  test('the person hands over: the passport, with a number to say', async () => {
    const place = await counter('upload-cut')
    const wizard = reached(place)
    await wizard.open()
    const last = await wizard.answer('cannot')
    expect(last).toMatchObject({ kind: 'passport', end: 'passport', position: { stage: 'U' } })
    expect(last.reference).toMatch(/^\w{4}-\w{4}$/)
    expect(place.embedded.requests()['end-of-day'] ?? 0).toBe(0)
    await expect(wizard.answer('complete')).rejects.toMatchObject({ code: 'input.invalid' })
  })
})

describe('interrupted', () => {
  let place: Place
  beforeEach(async () => {
    place = await counter('paper-out')
  })

  test('after a crash the same page comes back, marked, and is not counted again', async () => {
    const before = await reached(place).open()
    const after = await reached(place).open()
    expect(after.interruptedAt).not.toBeNull()
    const { readings: _, interruptedAt: _at, ...same } = after
    expect(before).toMatchObject(same)
    const wizard = reached(place)
    await wizard.open()
    await place.person.do('paper')
    expect(await wizard.answer('done')).toMatchObject({ number: 2, interruptedAt: null })
  })

  test('the window goes on after the engine died, without asking anew', async () => {
    const { incidentId } = await reached(place).open()
    await place.person.do('paper')
    const next = await place.atWork().of(incidentId).answer('done')
    expect(next).toMatchObject({ incidentId, kind: 'complete' })
    expect(() => place.atWork().of('another')).toThrow('ledger.not-found')
  })

  test('what was left is taken up as the same incident', async () => {
    const wizard = reached(place)
    const { incidentId } = await wizard.open()
    await wizard.answer('cannot')
    wizard.leave()
    await expect(wizard.answer('cannot')).rejects.toMatchObject({ code: 'input.invalid' })
    const again = await wizard.open()
    expect(again).toMatchObject({ incidentId, kind: 'complete' })
  })

  test('back shows the page before, and what it said is open again', async () => {
    const wizard = reached(place)
    const first = await wizard.open()
    const next = await wizard.answer('cannot')
    expect([first.canGoBack, next.canGoBack]).toEqual([false, true])
    expect(await wizard.back()).toMatchObject({ kind: 'fix', subject: { fix: 'paper' } })
    await place.person.do('paper')
    expect(await wizard.answer('done')).toMatchObject({ kind: 'complete' })
  })

  test('one job a terminal: while the wizard works nothing else is begun', async () => {
    const wizard = reached(place)
    await wizard.open()
    const working = wizard.answer('done')
    expect(wizard.wizards.isBusy(T1)).toBe(true)
    await expect(wizard.answer('done')).rejects.toMatchObject({ code: 'settlement.running' })
    expect(() => wizard.leave()).toThrow('settlement.running')
    expect((await wizard.wizards.open(T1)).kind).toBe('examining')
    await working
    expect(wizard.wizards.isBusy(T1)).toBe(false)
  })
})

test('every page tells what is recommended, and never a harmful fix', async () => {
  const place = await counter('paper-out')
  await walk(reached(place), place.person, screen => {
    const { kind, options, subject, end } = screen
    const recommended = options.filter(option => option.recommended)
    expect(recommended).toHaveLength(kind === 'question' || end ? 0 : 1)
    if (subject.fix) expect(FIXES[subject.fix as FixId].risk).not.toBe('harmful')
  })
})
