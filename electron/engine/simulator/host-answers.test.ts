import { describe, expect, it } from 'vitest'
import { FlashContent } from './flash'
import { toHex } from './iso8583/digits'
import type { Printed, Register, Seen } from './machine'
import type { Scenario } from './scenario'
import { scenarioById } from './scenarios'
import { simulate } from './simulate'
import { memoryStore, type Store } from './store'
import { StoryClock } from './story-clock'

const NOW = Date.UTC(2026, 10, 23, 13, 46)

const begin = (
  id: string,
  more: Partial<Scenario> = {},
  stores: { flash?: Store; clock?: StoryClock } = {},
) =>
  simulate({
    clock: stores.clock ?? new StoryClock(NOW),
    scenario: { ...scenarioById(id), ...more },
    ...(stores.flash && { flash: stores.flash }),
  })

/** A register that remembers what it was told. */
class Listener implements Register {
  readonly prints = true
  readonly words: string[] = []
  readonly slips: { kind: string; lines: readonly string[] }[] = []
  constructor(
    private readonly printed: Printed = 'printed',
    private seen: Seen = 'shown',
    private readonly heard: () => void = () => undefined,
  ) {}
  async show(words: readonly string[]): Promise<Seen> {
    this.words.push(words.join(' '))
    this.heard()
    return this.seen
  }
  async print(kind: string, lines: readonly string[]): Promise<Printed> {
    if (this.printed === 'printed') this.slips.push({ kind, lines })
    return this.seen === 'gone' ? 'gone' : this.printed
  }
  strike(): void {
    this.seen = 'gone'
  }
}

const SALE = {
  kind: 'sale',
  entry: 'chip',
  arpcError: false,
  card: { scheme: 'unionpay', index: 77 },
  amountMinor: 1234,
} as const

describe('the host says', () => {
  it('77 in mid-upload: a sign-on brings the next number, the frozen one is kept', async () => {
    const { machine, acquirer } = await begin('open-day', {
      brand: 'cascade',
      mishaps: [{ when: { stage: 'U', edge: 'before', item: 4 }, what: 'answer-77' }],
    })
    expect((await machine.settle(undefined)).kind).toBe('closed')
    expect(acquirer.ledgerOf('000123')?.ends).toEqual([{ code: '207', count: 14 }])
    expect(machine.state().batchNo).toBe('000124')
    expect(acquirer.batches()).toEqual(['000122', '000123'])
  })

  it('no to one detail: it is listed as declined, and does not hold up the rest', async () => {
    const flash = memoryStore()
    const { machine, acquirer } = await begin(
      'open-day',
      { mishaps: [{ when: { stage: 'U', edge: 'before', item: 6 }, what: 'answer-05' }] },
      { flash },
    )
    let declined = 0
    const register = new Listener('printed', 'shown', () => {
      const { owed } = FlashContent.parse(flash.load())
      declined = Object.values(owed?.done ?? {}).filter(status => status === 'declined').length
    })
    expect((await machine.settle(register)).kind).toBe('closed')
    expect(declined).toBe(1)
    expect(acquirer.ledgerOf('000123')?.ends).toEqual([{ code: '207', count: 17 }])
  })

  it('nothing to some items in three passes: it stops and tells, and sends no end', async () => {
    const { machine, acquirer } = await begin('open-day', {
      mishaps: [{ when: { stage: 'U', edge: 'before', class: 2 }, what: 'frame-lost', times: 99 }],
    })
    expect(await machine.settle(undefined)).toMatchObject({
      stage: 'U',
      reason: 'upload-unfinished',
      code: 'FA',
    })
    expect(machine.state().unsent).toMatchObject({ items: 2, offlineItems: 2 })
    expect(acquirer.ledgerOf('000123')?.ends).toEqual([])
  })

  it('only 内卡 differ: domestic items are uploaded, foreign ones only with their cryptograms', async () => {
    const flash = memoryStore()
    const { machine, acquirer, mishaps } = await begin('domestic-differs', {}, { flash })
    const { log } = FlashContent.parse(flash.load())
    const settled = await machine.settle(undefined)
    expect(settled).toMatchObject({
      closing: { report: { domestic: 'differs', foreign: 'agreed' } },
    })
    const uploaded = acquirer.ledgerOf('000123')?.uploaded ?? []
    const plain = log.filter(({ kind, entry }) => kind === 'void' || entry === 'stripe')
    const domestic = plain.filter(({ card }) => card.scheme === 'unionpay')
    expect(domestic.length).toBeGreaterThan(0)
    expect(plain.length).toBeGreaterThan(domestic.length)
    for (const item of plain)
      expect(uploaded.includes(item.trace)).toBe(item.card.scheme === 'unionpay')
    expect(acquirer.ledgerOf('000123')?.ends.map(({ code }) => code)).toEqual(['202'])
    expect(mishaps.unstruck()).toEqual([])
  })
})

describe('at rest', () => {
  it('harbor signs off after closing and signs on before the next', async () => {
    const { machine, acquirer } = await begin('harbor-open-day')
    await machine.settle(undefined)
    expect(machine.state().signedOn).toBe(false)
    expect(acquirer.requests()['0820/002']).toBe(2)
    expect(await machine.trade(SALE)).toMatchObject({ item: { batchNo: '000124' } })
    expect(machine.state()).toMatchObject({ signedOn: true, batchNo: '000124' })
  })

  it('cascade goes on by itself, linden waits to be asked', async () => {
    const cascade = await begin('cascade-power-cut')
    expect((await cascade.machine.idle())?.kind).toBe('closed')
    const linden = await begin('upload-cut')
    expect(await linden.machine.idle()).toBeUndefined()
    expect(linden.machine.state().haltStage).toBe('U')
  })

  it.each([
    ['all-well', 'linden', '000123'],
    ['all-well', 'cascade', '000124'],
  ])(
    '%s on %s: an empty batch costs the host no word and remembers %s',
    async (id, brand, last) => {
      const { machine, acquirer } = await begin(id, { brand })
      const before = JSON.stringify(acquirer.requests())
      expect(await machine.settle(undefined)).toMatchObject({ closing: { empty: true } })
      expect(JSON.stringify(acquirer.requests())).toBe(before)
      expect(machine.state()).toMatchObject({ batchNo: '000124', lastClosing: { batchNo: last } })
    },
  )

  it('its clock can be set, and a sign-on sets it right', async () => {
    const clock = new StoryClock(NOW)
    const { machine } = await begin('open-day', { found: { signedOn: false } }, { clock })
    machine.setClock(clock.now() - 3_600_000)
    expect(machine.state()).toMatchObject({ clockSkewMs: -3_600_000 })
    await machine.settle(undefined)
    expect(machine.state()).toMatchObject({ clockSkewMs: 0, terminalNow: clock.now() })
  })
})

it('every byte to and from the host is the same for the same seed', async () => {
  const run = async () => {
    const { machine, acquirer } = await begin('domestic-differs')
    const seen: string[] = []
    const receive = acquirer.receive.bind(acquirer)
    acquirer.receive = bytes => {
      const answer = receive(bytes)
      seen.push(toHex(bytes), toHex(answer))
      return answer
    }
    await machine.settle(undefined)
    return seen
  }
  const first = await run()
  expect(first.length).toBeGreaterThan(40)
  expect(await run()).toEqual(first)
})
