import { describe, expect, it } from 'vitest'
import { STAGES } from '../../../shared/stage'
import { readWords } from '../terminals/words'
import { BRANDS } from './brands'
import { panOf, SCHEMES, type Scheme } from './card'
import { SCENARIOS, scenarioById } from './scenarios'
import { simulate } from './simulate'
import { StoryClock } from './story-clock'
import { fillWords } from './words'

const NOW = Date.UTC(2026, 10, 23, 13, 46)
const start = (id: string, seed?: number) => {
  const scenario = scenarioById(id)
  return simulate({ scenario, clock: new StoryClock(NOW), ...(seed !== undefined && { seed }) })
}

describe('scenarios', () => {
  it('are many, with names of their own, in every brand and every stage', () => {
    const ids = SCENARIOS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(14)
    expect(new Set(SCENARIOS.map(({ brand }) => brand))).toEqual(
      new Set(BRANDS.map(({ id }) => id)),
    )
    const stages = new Set(SCENARIOS.map(({ truth }) => truth.stage))
    for (const stage of STAGES.filter(stage => stage !== '$')) expect(stages).toContain(stage)
  })

  it('an unknown one is a coded fault', () => {
    expect(() => scenarioById('no-such')).toThrow('simulator.unknown-scenario')
  })

  for (const scenario of SCENARIOS)
    it(`${scenario.id}: what stopped it really happened, where the truth says`, async () => {
      const { machine, past, acquirer } = await start(scenario.id)
      expect(past.unstruck()).toEqual([])
      const { haltStage, batchNo } = machine.state()
      const remembers =
        haltStage !== null || machine.brand.promptStages.includes(scenario.truth.stage ?? '$')
      const tried = scenario.story.settled === 'tried'
      if (tried && remembers) expect(haltStage).toBe(scenario.truth.stage)
      else expect(haltStage).toBeNull()
      expect(machine.state().lastClosing?.batchNo).toBe(
        batchNo === '000124' || scenario.id === 'prompt-returns' ? '000123' : '000122',
      )
      expect(acquirer.ledgerOf('000122')).toMatchObject({ closingsBooked: 1 })
    })
})

describe('the demo', () => {
  it('stands where its page shows it', async () => {
    const { machine } = await start('upload-cut')
    const state = machine.state()
    expect(state).toMatchObject({
      haltStage: 'U',
      prompts: true,
      canSell: false,
      batchNo: '000123',
    })
    expect(state.words).toEqual(['上次结算未完成,是否继续执行结算', '批上送 74/86'])
    expect(state.unsent).toEqual({
      items: 12,
      of: 86,
      offlineItems: 3,
      offlineAmountMinor: 21_450,
    })
    expect(state.cursors).toEqual([
      { class: 2, done: 0, of: 3 },
      { class: 5, done: 74, of: 80 },
      { class: 6, done: 0, of: 3 },
    ])
    expect(state.clockSkewMs).toBe(-332_000)
    expect(machine.openTotals().totals).toEqual({
      count: 86,
      amountMinor: 1_271_140,
      currency: 'CNY',
    })
  })

  it('ends with a slip that adds up', async () => {
    const { machine } = await start('upload-cut')
    const settled = await machine.settle(undefined)
    if (settled.kind !== 'closed') throw settled
    const { slip, report, detail } = settled.closing
    expect(slip.slice(0, 5)).toEqual([
      '           结算总计单',
      '商户号 123456789012345',
      '终端号 99000001',
      '批次号 000123',
      '日期   2026-11-22 21:51',
    ])
    expect(slip.at(-1)).toMatch(/^合计 +86 +12,711\.40$/)
    expect(slip).toContain('内卡 对账平')
    expect(report).toMatchObject({ batchNo: '000123', domestic: 'agreed', foreign: 'agreed' })
    const added = report.schemes.reduce((total, { amountMinor }) => total + amountMinor, 0)
    expect(added).toBe(1_271_140)
    expect(detail).toHaveLength(88)
    for (const line of detail.slice(2))
      expect(line).toMatch(/^\d{6} \d{6}\*{4,9}\d{4} (消费|离线消费|退货) +-?[\d,]+\.\d\d$/)
  })

  it('is the same to the byte for the same seed, and another day for another', async () => {
    const run = async (seed: number) => {
      const { machine, acquirer } = await start('upload-cut', seed)
      return JSON.stringify([await machine.settle(undefined), acquirer.ledgerOf('000123')])
    }
    expect(await run(5)).toBe(await run(5))
    expect(await run(5)).not.toBe(await run(6))
  })

  it('shows and keeps no clear card number', async () => {
    const { machine, acquirer } = await start('upload-cut')
    const before = machine.state()
    const settled = await machine.settle(undefined)
    const ledger = { ...acquirer.ledgerOf('000123'), answer: 'digits' }
    const seen = JSON.stringify([before, settled, machine.state(), ledger])
    for (const scheme of Object.keys(SCHEMES) as Scheme[]) {
      const start = SCHEMES[scheme].start
      expect(seen).not.toMatch(new RegExp(`${start}\\d{6,}`))
      expect(panOf({ scheme, index: 1 })).toMatch(new RegExp(`^${start}\\d{6,}`))
    }
  })
})

describe('brands', () => {
  for (const brand of BRANDS)
    for (const language of ['zh', 'en'] as const)
      it(`${brand.id} ${language}: its prompts say which stage is owed`, () => {
        expect(Object.keys(brand.words.halted).sort()).toEqual([...brand.promptStages].sort())
        for (const stage of brand.promptStages) {
          const words = brand.words.halted[stage]
          if (!words) throw new Error(stage)
          const lines = fillWords({ ...brand, language }, words, { item: 74, of: 86 })
          expect(readWords(lines)).toMatchObject({ stage, prompt: true })
        }
      })

  it('differ in what they remember and how they go on', () => {
    const traits = BRANDS.map(b => [b.savesSent, b.autoContinue, b.registerLost, b.on77].join())
    expect(new Set(traits).size).toBe(BRANDS.length)
  })
})
