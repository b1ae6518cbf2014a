import { describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { Reading } from '../../../shared/reading'
import { SCENARIOS } from '../simulator/scenarios'
import type { Driver } from '../terminals/driver'
import { examine } from './examiner'
import { openShop } from './shop-peer'

const NOTHING_SAID = { answers: { asked: {}, tried: {} }, priors: {} } as const

/** The stage of a scenario shows before anything is tried only where the terminal remembers it. */
const FORGOTTEN: ReadonlySet<string> = new Set(['reversal-stuck', 'answer-lost'])
/** Pay-out is the bank's: no terminal shows it. */
const AT_THE_BANK = '$'
const INTERRUPTED = SCENARIOS.filter(
  ({ id, truth, story }) =>
    ![null, AT_THE_BANK].includes(truth.stage) && story.settled === 'tried' && !FORGOTTEN.has(id),
)

describe('an examination', () => {
  test.each(INTERRUPTED)('$id: finds the stage', async ({ id, truth }) => {
    const { scene, ledger } = await openShop({ scenario: id })
    const found = await examine(scene, NOTHING_SAID)
    ledger.close()
    expect(found).toMatchObject({ stopPoint: truth.stage, reached: true })
    expect(found.position?.stage).toBe(truth.stage)
    expect(found.diagnosis.nothingWrong).toBeLessThan(0.01)
  })

  test('a stage that the terminal forgot is known from the attempt that was made from here', async () => {
    const mishaps = [{ when: { stage: 'H', edge: 'before' }, what: 'host-down', times: 9 }] as const
    const { scene, ledger, settle } = await openShop({ change: { mishaps } })
    await settle()
    const { stopPoint, position } = await examine(scene, NOTHING_SAID)
    ledger.close()
    expect({ stopPoint, safe: position?.safe.certainty }).toEqual({
      stopPoint: 'H',
      safe: 'unknown',
    })
  })

  test('a terminal that is well: nothing is owed, nothing is wrong', async () => {
    const { scene, ledger } = await openShop({ scenario: 'all-well' })
    const { stopPoint, diagnosis } = await examine(scene, NOTHING_SAID)
    ledger.close()
    expect({ stopPoint, next: diagnosis.next }).toEqual({
      stopPoint: 'none',
      next: { kind: 'nothing-wrong' },
    })
  })

  test('a terminal that is away still gets a diagnosis', async () => {
    const connect = async (): Promise<Driver> => {
      throw new Fault('link.no-such-port', { path: '/dev/ttyUSB0' })
    }
    const { scene, ledger } = await openShop({ connect })
    const found = await examine(scene, NOTHING_SAID)
    ledger.close()
    expect(found).toMatchObject({ reached: false, position: null, stopPoint: 'unknown' })
    expect(found.diagnosis.causes[0]?.id).toBe('C20')
  })

  test('a connection that never comes about ends it within its time', async () => {
    const connect = () => new Promise<Driver>(() => undefined)
    const { scene, ledger } = await openShop({ connect })
    const started = scene.clock.now()
    const found = await examine(scene, { ...NOTHING_SAID, budgetMs: 60_000 })
    ledger.close()
    expect(found.reached).toBe(false)
    expect(scene.clock.now() - started).toBeLessThan(120_000)
  })

  test('one that is called off looks no further', async () => {
    const { scene, ledger } = await openShop()
    const signal = AbortSignal.abort()
    const found = await examine(scene, { ...NOTHING_SAID, signal })
    ledger.close()
    expect(found.readings).toEqual([])
  })

  test('what was measured before is kept, and tells each reading as it comes', async () => {
    const { scene, ledger } = await openShop({ scenario: 'all-well' })
    const told: Reading[] = []
    const known = Reading.parse({
      fact: 'net.latency',
      result: 'high',
      measured: { milliseconds: 900 },
      at: '2026-11-23T13:00:00Z',
    })
    const found = await examine(scene, {
      ...NOTHING_SAID,
      known: [known],
      told: reading => told.push(reading),
    })
    ledger.close()
    expect(found.readings).toContainEqual(known)
    expect(told.map(({ fact }) => fact)).toContain('terminal.status')
    expect(told).not.toContainEqual(known)
  })
})
