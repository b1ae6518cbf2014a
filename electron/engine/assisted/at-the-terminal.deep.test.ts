import { afterEach, describe, expect, it } from 'vitest'
import type { AssistedView } from '../../../shared/assisted'
import type { Mishap } from '../simulator/mishaps'
import { Console } from './console-peer'
import { BATCH, type Counter, counter, Person } from './person-peer'
import { BRANDS, STOPS } from './stops-peer'

let desk: Console | undefined
afterEach(() => {
  desk?.closes()
  desk = undefined
})

/** Leads the person until the console has no further step. */
async function lead(at: Counter, person: Person, restartAt = -1): Promise<AssistedView> {
  desk = new Console(at)
  let view = await desk.opens()
  for (let turns = 0; view.step && turns < 60; turns++) {
    const step = view.step
    view = desk.hears(step.id, await person.acts(step))
    if (turns === restartAt && view.step) view = await desk.restarts()
  }
  return view
}

const stopsOf = (brand: string) =>
  STOPS.filter(({ when }) => when.stage !== 'D' || brand !== 'cascade').map(
    stop => [stop.name, stop] as const,
  )

/** The host has the batch once, the terminal is through, and the console knows it from the paper. */
function expectOnce(view: AssistedView, at: Counter, outcome = 'agreed'): void {
  const booked = at.acquirer.ledgerOf(BATCH)
  expect(view.attempt).toMatchObject({ outcome, step: 'done', open: false, batchNo: BATCH })
  expect(booked?.closingsBooked).toBe(1)
  expect(view.attempt.report?.totals.amountMinor).toBe(booked?.amountMinor)
  expect(at.machine.state()).toMatchObject({ haltStage: null, batchNo: '000124' })
  const receipts = desk?.ledger.receipts(view.attempt.id)
  expect(receipts).toHaveLength(1)
  expect(receipts?.[0]?.lines).toContain(`批次号 ${BATCH}`)
  expect(desk?.ledger.batches(view.terminalId)[0]).toMatchObject({ batchNo: BATCH, outcome })
  expect(desk?.ledger.verify().ok).toBe(true)
}

const struck = (at: Counter) => expect(at.mishaps.unstruck()).toEqual([])

describe.each(BRANDS)('%s', brand => {
  describe.each(['zh', 'en'] as const)('in %s', language => {
    it.each(stopsOf(brand))('found stopped in %s: led to the end', async (_, stop) => {
      const at = await counter({ brand, language, mishaps: [stop] })
      await at.machine.settle(undefined)
      const { haltStage, prompts, lastClosing } = at.machine.state()
      const through = lastClosing?.batchNo === BATCH
      const view = await lead(
        through && haltStage === null ? { ...at, paper: lastClosing } : at,
        new Person(through ? { ...at, paper: lastClosing } : at),
      )
      struck(at)
      if (prompts) expect(view.attempt.stoppedAt).toBe(haltStage)
      expectOnce(view, at)
    })

    it.each(stopsOf(brand))('stops in %s while a person is led', async (_, stop) => {
      const at = await counter({ brand, language, mishaps: [stop] })
      const person = new Person(at)
      const view = await lead(at, person)
      struck(at)
      expectOnce(view, at)
      expect(view.attempt.closesSent).toBe(person.presses)
    })
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('the console dies after answer %i', async restartAt => {
    for (const stop of [STOPS[3], STOPS[6], STOPS[9]]) {
      const at = await counter({ brand, language: 'zh', mishaps: stop ? [stop] : [] })
      expectOnce(await lead(at, new Person(at), restartAt), at)
      struck(at)
      desk?.closes()
    }
  })

  it.each([
    ['domestic-differs', { domestic: 'differs', foreign: 'agreed' }],
    ['foreign-differs', { domestic: 'agreed', foreign: 'differs' }],
  ] as const)('%s on the slip closes with a difference', async (what, verdicts) => {
    const mishaps = [{ when: { stage: 'H', edge: 'before' }, what }] as const
    const at = await counter({ brand, language: 'zh', mishaps })
    const view = await lead(at, new Person(at))
    struck(at)
    expectOnce(view, at, 'closed-with-difference')
    expect(view.attempt.report).toMatchObject(verdicts)
  })

  it('finds the paper again where the terminal prints it, and else says that it cannot know', async () => {
    const at = await counter({ brand, language: 'zh', mishaps: [] })
    const view = await lead(at, new Person(at, { losesPaper: true }))
    if (brand !== 'cascade') return expectOnce(view, at)
    expect(view).toMatchObject({ attempt: { outcome: 'cannot-confirm' }, ask: 'acquirer-batch' })
    expect(at.acquirer.ledgerOf(BATCH)?.closingsBooked).toBe(1)
  })

  it('finds nothing to do where it had settled before and nobody has the paper', async () => {
    const at = await counter({ brand, language: 'en', mishaps: [] })
    await at.machine.settle(undefined)
    at.machine.powerOff()
    const view = await lead(at, new Person(at))
    expect(view.attempt).toMatchObject({ outcome: 'nothing-to-do', step: 'done' })
    expect(at.acquirer.batches()).toEqual(['000122', BATCH])
  })
})

describe('a terminal that miscounts its batches', () => {
  const cut: Mishap = { when: { stage: 'C', edge: 'between' }, what: 'power-loss' }
  it.each([
    ['batch-plus-two', '000125'],
    ['batch-not-raised', BATCH],
  ] as const)('%s closes with a difference', async (fault, batchNo) => {
    const at = await counter({ brand: 'linden', language: 'zh', mishaps: [cut], faults: [fault] })
    const view = await lead(at, new Person(at))
    struck(at)
    expect(at.machine.state().batchNo).toBe(batchNo)
    expect(view.attempt).toMatchObject({
      outcome: 'closed-with-difference',
      tieOut: { contradiction: true },
    })
    expect(at.acquirer.ledgerOf(BATCH)?.closingsBooked).toBe(1)
  })
})
