import { describe, expect, test } from 'vitest'
import type { ProbeId } from '../../../../shared/diagnosis'
import type { Attempt } from '../../../../shared/settlement'
import { profileNow } from '../../settlement/good-profile'
import type { Mishap, What } from '../../simulator/mishaps'
import { measure } from '../measure'
import { openShop, type Shop, type ShopWishes } from '../shop-peer'
import { Sight } from '../sight'
import { batchStep } from './batch-step'

async function look(probe: ProbeId, { scene }: Shop): Promise<Record<string, string>> {
  const readings = await measure(probe, scene, new Sight(scene.connect, scene.clock))
  return Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))
}

const atH = (what: What, times = 1): Mishap => ({
  when: { stage: 'H', edge: 'before' },
  what,
  times,
})

async function settled(wishes: ShopWishes, settlements = 1): Promise<Record<string, string>> {
  const shop = await openShop(wishes)
  for (let run = 0; run < settlements; run++) await shop.settle()
  const found = await look('history', shop)
  shop.ledger.close()
  return found
}

describe('history', () => {
  test('of a terminal that was never settled from here', async () => {
    const shop = await openShop()
    expect(new Set(Object.values(await look('history', shop)))).toEqual(new Set(['unknown']))
    shop.ledger.close()
  })

  test('after a settlement that agreed', async () => {
    expect(await settled({})).toMatchObject({
      'attempt.result': 'fine',
      'host.verdict': 'agreed',
      'host.code': 'none',
      'attempt.repeats': 'no',
      'attempt.prompt': 'plain',
      'attempt.batch-step': 'one',
      'attempt.link-cut': 'no',
      'attempt.answer-time': 'usual',
    })
  })

  test.each([
    ['answer-97', { 'attempt.result': 'refused', 'host.code': 'terminal' }],
    ['answer-03', { 'attempt.result': 'refused', 'host.code': 'merchant' }],
    ['answer-77', { 'attempt.result': 'refused', 'host.code': 'sign-on' }],
    ['host-down', { 'attempt.result': 'unreachable', 'host.code': 'none' }],
    ['host-late', { 'attempt.result': 'no-answer' }],
    ['cancel-key', { 'attempt.result': 'cancelled' }],
    ['domestic-error', { 'attempt.result': 'fine', 'host.verdict': 'error' }],
    ['domestic-differs', { 'host.verdict': 'differs' }],
    ['register-link-cut', { 'attempt.link-cut': 'in-settlement' }],
  ] as const)('after %s', async (what, expected) => {
    expect(await settled({ change: { mishaps: [atH(what, 9)] } })).toMatchObject(expected)
  })

  test('a line that broke, came back and broke again is one on which it breaks again and again', async () => {
    const broken = {
      when: { stage: 'U', edge: 'before', item: 3 },
      what: 'register-link-cut',
    } as const
    const afterCuts = (times: number) =>
      settled({ change: { brand: 'harbor', mishaps: [{ ...broken, times }] } })
    expect(await afterCuts(1)).toMatchObject({ 'attempt.link-cut': 'no', 'attempt.result': 'fine' })
    expect(await afterCuts(9)).toMatchObject({ 'attempt.link-cut': 'again-and-again' })
  })

  test('the same refusal twice is the same step', async () => {
    const change = { mishaps: [atH('answer-97', 9)] }
    expect(await settled({ change }, 1)).toMatchObject({ 'attempt.repeats': 'no' })
    expect(await settled({ change }, 2)).toMatchObject({ 'attempt.repeats': 'same-step' })
  })

  test('a prompt that comes back after a proven end', async () => {
    const change = { vendorFaults: ['print-halt-again'] } as const
    expect(await settled({ change })).toMatchObject({ 'attempt.prompt': 'returned-after-proof' })
  })
})

describe('the step of the batch number', () => {
  const closed = (batchNo: string) => ({ batchNo, outcome: 'agreed' }) as Attempt
  const away = { reached: false } as Parameters<typeof batchStep>[1]
  const result = (from: string, to: string) =>
    batchStep([closed(to), closed(from)], away)[0]?.result

  test.each([
    ['000123', '000124', 'one'],
    ['000123', '000123', 'none'],
    ['000123', '000125', 'two'],
    ['999999', '000000', 'one'],
    ['000123', '000200', undefined],
  ])('%s to %s', (from, to, step) => expect(result(from, to)).toBe(step))

  test.each([
    ['is empty, with the number of a closing nobody saw', '000124', 0, 'none'],
    ['is empty, with the next number', '000125', 0, 'one'],
    ['is still full: the closing before is what counts', '000124', 7, 'one'],
  ])('of a terminal that %s', (_, batchNo, count, step) => {
    const unseen = {
      batchNo: '000124',
      outcome: 'cannot-confirm',
      closesSent: 1,
      openAtTerminal: { count: 7 },
    }
    const seen = {
      reached: true,
      state: { condition: 'ready', batchNo },
      open: { totals: { count } },
    }
    const attempts = [unseen as Attempt, closed('000123')]
    expect(batchStep(attempts, seen as Parameters<typeof batchStep>[1])[0]?.result).toBe(step)
  })
})

describe('the profile of a good day', () => {
  test('is kept after an agreed settlement and compared with today', async () => {
    const shop = await openShop()
    expect(new Set(Object.values(await look('profile', shop)))).toEqual(new Set(['unknown']))
    await shop.settle()
    expect(shop.ledger.notes({ kind: 'good-profile' })).toHaveLength(1)
    expect(await look('profile', shop)).toMatchObject({
      'profile.terminal-id': 'same',
      'profile.software': 'same',
    })
    shop.ledger.close()
  })

  test('names what changed', async () => {
    const shop = await openShop({ address: 'zvt+tcp://10.0.0.9:20007' })
    const note = (body: Record<string, string>) =>
      shop.ledger.note({ kind: 'good-profile', terminalId: shop.scene.card.id, body })
    note({ address: 'zvt+tcp://10.0.0.9:22000', terminalId: '99999999', software: 'LN60-3.1.0' })
    expect(await look('profile', shop)).toMatchObject({
      'profile.terminal-id': 'changed',
      'profile.software': 'changed',
      'profile.port': 'changed',
      'profile.merchant-id': 'unknown',
      'profile.baud': 'unknown',
    })
    shop.ledger.close()
  })

  test('speed and encryption', async () => {
    const acquirer = { host: 'acquirer.example', port: 8443 }
    const tls = async () => ({ result: 'agrees', version: 'TLSv1.2' }) as const
    const address = 'zvt+serial:///dev/ttyUSB0?baud=115200'
    const shop = await openShop({ address, acquirer, around: { tls } })
    const { id } = shop.scene.card
    const body = { address: 'zvt+serial:///dev/ttyUSB0?baud=9600' }
    shop.ledger.note({ kind: 'good-profile', terminalId: id, body })
    shop.ledger.note({ kind: 'good-tls', body: { version: 'TLSv1.3' } })
    expect(await look('profile', shop)).toMatchObject({
      'profile.baud': 'changed',
      'profile.port': 'same',
      'profile.tls': 'changed',
    })
    shop.ledger.close()
  })

  test('a merchant number is read off the slip where the terminal keeps it to itself', () => {
    const state = { condition: 'ready', code: '00', locks: [], words: [], currency: 'CNY' } as const
    const slip = (line: string) => [{ kind: 'settlement' as const, lines: [line], complete: true }]
    const card = { address: 'sim:x' } as Parameters<typeof profileNow>[0]
    expect(profileNow(card, state, slip('商户号：123456789012345')).merchantId).toBe(
      '123456789012345',
    )
    expect(profileNow(card, state, slip('MID 123456789012345')).merchantId).toBe('123456789012345')
    expect(profileNow(card, state, slip('TID 10000001')).merchantId).toBeUndefined()
  })
})
