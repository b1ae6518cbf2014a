import { describe, expect, it } from 'vitest'
import { BRANDS } from '../brands'
import { LESSON_PACE } from '../front/pace'
import type { Mishap } from '../mishaps'
import { BATCH, type Wishes } from '../rehearsal'
import { CounterPeer, keysTo } from './counter-peer'
import { DIALOG_WORDS } from './dialog-words'
import type { Errand, MenuEntry } from './menu'
import { menuOf } from './menus'

const FIRMWARES = BRANDS.flatMap(brand =>
  (['zh', 'en'] as const).map(language => ({ brand, language })),
)
const UPLOAD_CUT: Mishap = {
  when: { stage: 'U', edge: 'before', item: 4 },
  what: 'host-link-cut-before-request',
}
const stands = (wishes: Partial<Wishes> = {}) =>
  CounterPeer.stands({ brand: 'linden', language: 'zh', ...wishes })

/** A counter at which a settlement was begun by hand and cut in the upload. */
async function halted(wishes: Partial<Wishes> = {}): Promise<CounterPeer> {
  const at = await stands({ mishaps: [UPLOAD_CUT], ...wishes })
  await at.machine.settle(undefined)
  expect(at.machine.state().haltStage).toBe('U')
  return at
}

const errandsOf = (entries: readonly MenuEntry[]): Errand[] =>
  entries.flatMap(entry => ('does' in entry ? [entry.does] : errandsOf(entry.opens)))

describe.each(FIRMWARES)('$brand.id in $language', ({ brand, language }) => {
  const menu = menuOf(brand)
  const words = DIALOG_WORDS[language]
  const firmware = { brand: brand.id, language }
  const to = (errand: Errand) => keysTo(menu, errand)

  it('shows its own words at rest, and the slips of the day before speak the same', async () => {
    const at = await stands(firmware)
    expect(at.handset.face()).toMatchObject({
      language,
      lines: brand.words.idle[language],
      ...{ powered: true, asks: false, busy: false, signal: 4, battery: 85, slip: [] },
    })
    const slip = at.machine.state().lastClosing?.slip.join('\n') ?? ''
    expect(slip).toContain(language === 'zh' ? '结算总计单' : 'SETTLEMENT TOTALS')
  })

  it('settles by hand: totals first, a question, then once', async () => {
    const at = await stands(firmware)
    await at.press(...to('settle'))
    const { count } = at.machine.openTotals().totals
    expect(at.handset.face()).toMatchObject({ asks: true, busy: false })
    expect(at.lines.slice(0, 2)).toEqual([words.batch(BATCH), words.count(count)])
    expect([at.closings, at.deeds]).toEqual([[1, 0], []])
    await at.press('confirm')
    expect(at.deeds).toEqual([{ deed: 'settle', halt: null }])
    expect(at.closings).toEqual([1, 1])
    expect(at.lines).toEqual(brand.words.closed[language])
    const { slip = [] } = at.machine.state().lastClosing ?? {}
    expect(at.handset.face().slip.slice(0, slip.length)).toEqual(slip)
  })

  it('says that there is nothing to settle before it asks', async () => {
    const at = await stands(firmware)
    await at.machine.settle(undefined)
    await at.press(...to('settle'))
    expect(at.lines).toEqual(brand.words.nothingToSettle[language])
    await at.press('confirm')
    expect(at.deeds).toEqual([])
  })

  it('signs on with an operator that it knows', async () => {
    const at = await stands(firmware)
    await at.press(...to('sign-on'), '9', '9')
    expect(at.lines).toEqual(words.noSuchOperator)
    await at.press('cancel', 'clear', 'clear', '0', '1')
    expect(at.lines).toEqual(words.signedOn(BATCH))
    at.world.change({ ownLine: 'no-signal' })
    await at.press(...to('sign-on'), '0', '1')
    expect(at.lines).toEqual(brand.words.stopped['host-unreachable']?.[language])
  })

  it('answers what it is asked: totals, batch number, last settlement, line', async () => {
    const at = await stands(firmware)
    await at.press(...to('totals'))
    expect(at.lines.slice(0, 2)).toEqual([words.summary, words.batch(BATCH)])
    await at.press(...to('batch-number'))
    expect(at.lines).toEqual([words.batch(BATCH)])
    await at.press(...to('last-settlement'))
    expect(at.lines.slice(0, 2)).toEqual([words.lastSettlement, words.batch('000122')])
    await at.press(...to('line-test'))
    expect(at.lines).toEqual(words.lineWorks)
    expect([at.closings, at.deeds]).toEqual([[1, 0], []])
  })

  it('never takes a password for clearing its log, and each try counts', async () => {
    const at = await stands(firmware)
    await at.press(...to('clear-log'), 'confirm')
    expect(at.deeds).toEqual([])
    await at.press('1', '2', '3', 'clear')
    expect(at.lines).toEqual([...words.clearLog, words.password('**')])
    await at.press('confirm')
    expect(at.lines).toEqual(words.wrongPassword)
    expect(at.deeds).toEqual([{ deed: 'clear-log', halt: null }])
    expect(at.machine.openTotals().totals.count).toBeGreaterThan(0)
    await at.press(...to('settings'), '1', 'confirm')
    expect([at.lines, at.deeds.length]).toEqual([words.wrongPassword, 1])
  })

  it('prints an old slip again where it can, and marks it', async () => {
    const at = await stands(firmware)
    const canPrint = errandsOf(menu.entries).includes('print-slip')
    expect(canPrint).toBe(brand.supports.repeatReceipt)
    if (!canPrint) return
    await at.press(...to('print-slip'))
    const [mark = '', ...rest] = at.handset.face().slip
    expect(mark.trim()).toBe(words.printedAgain)
    expect(rest.slice(0, -2)).toEqual(at.machine.state().lastClosing?.slip)
    await at.move('slip', 'out')
    expect(at.handset.face().slip).toEqual([])
    await at.move('paper', 'out')
    await at.press(...to('print-detail'))
    expect(at.lines).toEqual(brand.words.stopped['paper-out']?.[language])
  })

  it('goes back step by step, and to rest by itself when nobody touches it', async () => {
    const at = await stands(firmware)
    await at.press(...to('batch-number'), 'cancel', 'cancel')
    expect(at.lines[0]).toBe(menu.keys.menu[language])
    await at.press('cancel')
    expect(at.lines).toEqual(brand.words.idle[language])
    await at.press('menu')
    await at.passes(29_999)
    expect(at.lines[0]).toBe(menu.keys.menu[language])
    await at.passes(1)
    expect(at.lines).toEqual(brand.words.idle[language])
  })

  it('goes on with an owed settlement in its own way, once', async () => {
    const at = await halted(firmware)
    const owed = at.lines
    expect(at.handset.face().asks).toBe(menu.resumes === 'prompt')
    await at.press('confirm')
    if (menu.resumes === 'menu') {
      expect(at.lines).toEqual(owed)
      await at.press(...to('settle'))
      expect(at.lines.slice(0, owed.length)).toEqual(owed)
      expect(at.handset.face().asks).toBe(true)
      await at.press('confirm')
    }
    expect(at.deeds).toEqual(menu.resumes === 'itself' ? [] : [{ deed: 'settle', halt: 'U' }])
    expect(at.lines).toEqual(brand.words.closed[language])
    expect(at.closings).toEqual([1, 1])
  })
})

describe('a settlement at its keys', () => {
  it('can be broken off with 取消 and says so; its question comes back', async () => {
    const at = await stands({ pace: LESSON_PACE })
    const settling = at.press(...keysTo(menuOf(at.machine.brand), 'settle'), 'confirm')
    await at.until(() => at.lines.join().includes('正在批上送'))
    expect(at.handset.face()).toMatchObject({ busy: true, asks: false })
    await at.press('confirm', 'menu', '5')
    expect(at.lines.join()).toContain('正在批上送')
    await at.press('cancel')
    await settling
    expect(at.lines).toEqual(['操作取消'])
    await at.passes(30_000)
    expect(at.handset.face().asks).toBe(true)
    await at.press('cancel')
    expect(at.lines).toEqual(DIALOG_WORDS.zh.settleFirst)
    await at.passes(30_000)
    expect(at.lines[0]).toBe('上次结算未完成,是否继续执行结算')
  })

  it('stands long enough to be read in a lesson, and not a moment longer elsewhere', async () => {
    const takes = async (wishes: Partial<Wishes>) => {
      const at = await stands(wishes)
      const from = at.world.clock.now()
      await at.machine.settle(undefined)
      return at.world.clock.now() - from
    }
    const [fast, slow] = [await takes({}), await takes({ pace: LESSON_PACE })]
    const { P = 0, R = 0, H = 0, U = 0, S = 0, D = 0, C = 0 } = LESSON_PACE
    const shownAgain = (slow - fast - (P + H + S + D + C)) % (R + U)
    expect(slow - fast).toBeGreaterThan(P + R + H + S + D + C)
    expect(shownAgain).toBeGreaterThanOrEqual(0)
  })

  it('leaves half a slip where the paper ends, and a whole one after it was loaded', async () => {
    const at = await stands()
    const settling = at.press(...keysTo(menuOf(at.machine.brand), 'settle'), 'confirm')
    await at.until(() => at.handset.face().slip.length === 5)
    await at.move('paper', 'out')
    await settling
    expect(at.lines).toEqual(['打印机缺纸', '请装纸'])
    const half = at.handset.face().slip
    expect(half).toHaveLength(5)
    await at.move('slip', 'out')
    await at.move('paper', 'in')
    await at.press('confirm', 'confirm')
    const whole = at.machine.state().lastClosing?.slip ?? []
    expect(half).toEqual(whole.slice(0, 5))
    expect(at.handset.face().slip.slice(0, whole.length)).toEqual(whole)
    expect(at.closings).toEqual([1, 1])
  })

  it('takes its menu away when somebody else makes it work', async () => {
    const at = await stands()
    await at.press(...keysTo(menuOf(at.machine.brand), 'settle'))
    await at.machine.settle(undefined)
    expect(at.lines).toEqual(['结算成功'])
    await at.press('confirm')
    expect([at.deeds, at.closings]).toEqual([[], [1, 1]])
  })
})
