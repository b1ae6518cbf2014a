import { describe, expect, it } from 'vitest'
import type { HandsetFace, HandsetPart } from '../../../../shared/handset'
import { parseAddress } from '../../../../shared/terminal'
import type { Wishes } from '../rehearsal'
import type { Patch } from '../world/world-state'
import { CounterPeer, keysTo } from './counter-peer'
import { menuOf } from './menus'

const TCP = parseAddress('zvt+tcp://192.168.1.50:20007')
const stands = (wishes: Partial<Wishes> = {}, sharesRouter = false) =>
  CounterPeer.stands({ brand: 'linden', language: 'zh', ...wishes }, sharesRouter)

describe('parts that hands move', () => {
  it.each<[HandsetPart, Partial<HandsetFace>, Partial<HandsetFace>]>([
    ['paper', { paper: false }, { paper: true }],
    ['lid', { lid: 'open' }, { lid: 'closed' }],
    ['mains', { mains: false }, { mains: true }],
    ['card', { card: false }, { card: true }],
    ['network', { network: 'out', signal: 0 }, { network: 'in', signal: 4 }],
    ['register', { register: 'out' }, { register: 'in' }],
  ])('%s goes out and in again, and nothing else changes', async (part, out, seated) => {
    const at = await stands()
    if (part === 'card') await at.move('card', 'in')
    const whole = at.handset.face()
    await at.move(part, 'out')
    await at.move(part, 'out')
    expect(at.handset.face()).toEqual({ ...whole, ...out })
    await at.move(part, 'in')
    await at.move(part, 'in')
    expect(at.handset.face()).toEqual({ ...whole, ...seated })
    expect(at.deeds).toEqual([])
  })

  it.each<[Patch, boolean, number]>([
    [{ ownLine: 'no-signal' }, false, 0],
    [{ router: 'off' }, false, 4],
    [{ router: 'off' }, true, 0],
    [{ line: { loss: 0.08 } }, false, 1],
    [{ line: { latencyMs: 1_900 } }, false, 1],
    [{ line: { latencyMs: 520, loss: 0.04 } }, false, 2],
    [{ line: { latencyMs: 150 } }, false, 3],
    [{ bank: 'silent' }, false, 4],
  ])('%j with a shared router (%s) shows as %i bars', async (patch, sharesRouter, bars) => {
    const at = await stands({}, sharesRouter)
    at.world.change(patch)
    expect(at.handset.face().signal).toBe(bars)
  })

  it('a plug that is put back mends neither a dead mobile line nor a worn cable', async () => {
    const at = await stands()
    at.world.change({ ownLine: 'no-signal', register: { cable: 'worn' } })
    expect(at.handset.face()).toMatchObject({ network: 'in', register: 'in', signal: 0 })
    for (const part of ['network', 'register'] as const) {
      await at.move(part, 'out')
      await at.move(part, 'in')
    }
    expect(at.world.state).toMatchObject({ ownLine: 'no-signal', register: { cable: 'worn' } })
  })

  it('a loose register cable is pushed home', async () => {
    const at = await stands()
    at.world.change({ register: { cable: 'loose' } })
    expect(at.handset.face().register).toBe('loose')
    await at.move('register', 'in')
    expect(at.world.state.register.cable).toBe('firm')
  })

  it('pulling the register cable ends the talk on it, and a new one can be had', async () => {
    const at = await stands()
    const { link } = await at.world.reach(TCP)
    const ended = (async () => {
      for await (const _ of link.incoming);
      return 'ended'
    })()
    await at.passes(1)
    await at.move('register', 'out')
    expect(await ended).toBe('ended')
    await expect(at.world.reach(TCP)).rejects.toMatchObject({ code: 'link.refused' })
    await at.move('register', 'in')
    await expect(at.world.reach(TCP)).resolves.toMatchObject({ line: 'tcp' })
  })

  it('a terminal that goes on by itself does so once its paper is in and its lid shut', async () => {
    const at = await stands({ brand: 'cascade' })
    await at.move('paper', 'out')
    await at.press(...keysTo(menuOf(at.machine.brand), 'settle'), 'confirm')
    expect(at.lines).toEqual(['缺纸'])
    await at.move('lid', 'out')
    await at.move('paper', 'in')
    expect(at.machine.state().haltStage).toBe('S')
    await at.move('lid', 'in')
    expect(at.lines).toEqual(['结算成功', '请签到'])
    expect(at.deeds.map(({ deed }) => deed)).toEqual(['settle'])
  })
})

describe('power', () => {
  it('the key starts it anew: dark words, no menu, no keys until it is up', async () => {
    const at = await stands()
    await at.press('menu', 'power')
    expect(at.deeds).toEqual([{ deed: 'power', halt: null }])
    expect(at.handset.face()).toMatchObject({ powered: true, busy: true, asks: false, signal: 0 })
    expect(at.lines).toEqual(['Linden L60', 'LN60-3.2.1', '正在启动'])
    await at.press('menu', 'power')
    await at.passes(2_000)
    expect(at.lines).toEqual(at.machine.brand.words.idle.zh)
    expect(at.deeds).toHaveLength(1)
  })

  it('pulled in the middle of the details it is told before, and the settlement waits', async () => {
    const at = await stands()
    const settling = at.press(...keysTo(menuOf(at.machine.brand), 'settle'), 'confirm')
    await at.until(() => at.lines.join().includes('正在批上送'))
    await at.press('power')
    await settling
    expect(at.deeds).toEqual([
      { deed: 'settle', halt: null },
      { deed: 'power', halt: 'U' },
    ])
    await at.passes(2_000)
    expect(at.handset.face()).toMatchObject({ asks: true, busy: false })
  })

  it('a switched-off terminal takes no key but power, and comes on where there is any', async () => {
    const at = await stands()
    at.world.change({ power: 'off' })
    await at.press('menu', 'confirm')
    expect(at.handset.face()).toMatchObject({ powered: false, lines: [], signal: 0, busy: false })
    await at.move('mains', 'out')
    at.machine.device.battery = 2
    await at.press('power')
    expect(at.handset.face().powered).toBe(false)
    await at.move('mains', 'in')
    await at.press('power')
    expect(at.lines).toContain('正在启动')
    await at.passes(2_000)
    expect(at.lines).toEqual(['正在充电'])
    expect(at.deeds).toEqual([])
  })

  it('mains pulled with an empty battery is power pulled', async () => {
    const at = await stands({ found: { battery: 3 } })
    await at.move('mains', 'out')
    expect(at.handset.face()).toMatchObject({ powered: false, mains: false })
    expect(at.deeds.map(({ deed }) => deed)).toEqual(['power'])
    await at.passes(5_000)
    await at.move('mains', 'in')
    await at.press('power')
    await at.passes(2_000)
    expect(at.handset.face()).toMatchObject({ powered: true, busy: false, battery: 25 })
  })

  it('one that hangs takes no key until it is started anew', async () => {
    const at = await stands()
    at.machine.device.ailment = 'hanging'
    await at.press('menu')
    expect(at.handset.face()).toMatchObject({ lines: ['正在处理', '请稍候'], busy: true })
    await at.press('power')
    await at.passes(2_000)
    await at.press('menu')
    expect(at.lines[0]).toBe('菜单')
  })

  it('stuck keys do nothing, and of a broken display only stripes are seen', async () => {
    const at = await stands()
    at.world.change({ parts: { keys: 'stuck', display: 'broken' } })
    await at.press('menu')
    expect(at.lines).toEqual(['▒ ▒▒ ▒▒', '▒ ▒▒ ▒'])
  })
})
