import { describe, expect, it } from 'vitest'
import { FlashContent } from './flash'
import type { Mishap } from './mishaps'
import { scenarioById } from './scenarios'
import { simulate } from './simulate'
import { memoryStore } from './store'
import { StoryClock } from './story-clock'
import { VENDOR_FAULTS, type VendorFault } from './vendor-faults'

/** The same day with and without the fault, through the same mishap; settled until it is through or says no. */
async function run(fault: VendorFault, on: boolean, mishaps: readonly Mishap[], brand: string) {
  const flash = memoryStore()
  const scenario = {
    ...scenarioById('open-day'),
    brand,
    mishaps,
    vendorFaults: on ? [fault] : [],
  }
  const simulation = await simulate({
    scenario,
    clock: new StoryClock(Date.UTC(2026, 10, 23)),
    flash,
  })
  const { log } = FlashContent.parse(flash.load())
  const { machine, acquirer } = simulation
  let settled = await machine.settle(undefined)
  if (settled.kind === 'stopped' && settled.reason === 'power-loss') {
    machine.boot()
    if (machine.state().haltStage !== null) settled = await machine.settle(undefined)
  }
  expect(simulation.mishaps.unstruck()).toEqual([])
  const ledger = acquirer.ledgerOf('000123')
  return { ...simulation, settled, ledger, log, state: machine.state() }
}
type Result = Awaited<ReturnType<typeof run>>

interface Case {
  readonly brand: string
  readonly mishaps: readonly Mishap[]
  readonly faulty: (result: Result) => void
  readonly sound: (result: Result) => void
}
const power = (stage: 'H' | 'C', edge: 'between' | 'after'): Mishap[] => [
  { when: { stage, edge }, what: 'power-loss' },
]

const CASES: Readonly<Record<VendorFault, Case>> = {
  'upload-skipped': {
    brand: 'linden',
    mishaps: power('H', 'after'),
    faulty: ({ ledger, state }) => {
      expect(ledger).toMatchObject({ closingsBooked: 1, ends: [], uploaded: [] })
      expect(state.batchNo).toBe('000124')
    },
    sound: ({ ledger }) => expect(ledger?.ends).toHaveLength(1),
  },
  'batch-plus-two': {
    brand: 'linden',
    mishaps: power('C', 'between'),
    faulty: ({ state }) => expect(state).toMatchObject({ batchNo: '000125', haltStage: null }),
    sound: ({ state }) => expect(state).toMatchObject({ batchNo: '000124', haltStage: null }),
  },
  'batch-not-raised': {
    brand: 'linden',
    mishaps: power('C', 'between'),
    faulty: ({ state, machine }) => {
      expect(state).toMatchObject({ batchNo: '000123', haltStage: null })
      expect(machine.openTotals().totals.count).toBe(0)
    },
    sound: ({ state }) => expect(state.batchNo).toBe('000124'),
  },
  'print-halt-again': {
    brand: 'linden',
    mishaps: [],
    faulty: ({ settled, state }) => {
      expect(settled.kind).toBe('closed')
      expect(state).toMatchObject({ haltStage: 'S', prompts: true })
    },
    sound: ({ state }) => expect(state.haltStage).toBeNull(),
  },
  'end-despite-unsent': {
    brand: 'linden',
    mishaps: [{ when: { stage: 'U', edge: 'before', class: 2 }, what: 'frame-lost', times: 99 }],
    faulty: ({ settled, ledger, log }) => {
      expect(settled.kind).toBe('closed')
      const lost = log.filter(({ trace }) => !ledger?.traces.includes(trace))
      expect(lost.map(({ kind, entry }) => [kind, entry])).toEqual([
        ['offline-sale', 'chip'],
        ['offline-sale', 'chip'],
      ])
    },
    sound: ({ settled, state }) => {
      expect(settled).toMatchObject({ reason: 'upload-unfinished' })
      expect(state.unsent.offlineItems).toBe(2)
    },
  },
  'end-names-current-batch': {
    brand: 'cascade',
    mishaps: [{ when: { stage: 'U', edge: 'before', item: 2 }, what: 'answer-77' }],
    faulty: ({ settled, ledger }) => {
      expect(settled).toMatchObject({ stage: 'U', reason: 'host-refused', hostCode: '12' })
      expect(ledger?.ends).toEqual([])
    },
    sound: ({ ledger }) => expect(ledger?.ends).toHaveLength(1),
  },
  'balanced-end-always': {
    brand: 'linden',
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'domestic-differs' }],
    faulty: ({ ledger }) => expect(ledger?.ends.map(({ code }) => code)).toEqual(['207']),
    sound: ({ ledger }) => expect(ledger?.ends.map(({ code }) => code)).toEqual(['202']),
  },
  'refusal-read-as-difference': {
    brand: 'linden',
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'answer-97' }],
    faulty: ({ settled, ledger }) => {
      expect(settled).toMatchObject({ closing: { report: { domestic: 'differs' } } })
      expect(ledger).toMatchObject({ closingsBooked: 0, ends: [] })
    },
    sound: ({ settled, state }) => {
      expect(settled).toMatchObject({ reason: 'host-refused', hostCode: '97', stage: 'H' })
      expect(state).toMatchObject({ batchNo: '000123', haltStage: null })
    },
  },
}

describe('faults of real terminal software', () => {
  for (const fault of Object.keys(VENDOR_FAULTS) as VendorFault[]) {
    const { brand, mishaps, faulty, sound } = CASES[fault]
    it(`${fault}: ${VENDOR_FAULTS[fault]}`, async () => {
      faulty(await run(fault, true, mishaps, brand))
    })
    it(`${fault}: sound software survives the same mishap`, async () => {
      sound(await run(fault, false, mishaps, brand))
    })
  }
})
