import { describe, expect, test } from 'vitest'
import { findTlv, texts } from '../../terminals/protocols/zvt/read'
import {
  ACCEPTED,
  ascii,
  END_OF_DAY,
  meet,
  OPEN_TOTALS,
  plug,
  read,
  registered,
  STATUS,
} from '../raw-register'
import { BATCH } from '../rehearsal'

describe('status', () => {
  test('has the version, the words on the display, no lock, and the terminal’s own slow clock', async () => {
    const { register } = await meet({ brand: 'linden', found: { clockSkewMs: -332_000 } })
    const [, answer] = await register.ask(STATUS)
    const message = read(answer)
    expect(ascii(message.head.swVersion)).toBe('LN60-3.2.1')
    expect(message.head.terminalStatus).toBe(0x00)
    expect(texts(message)).toEqual(['欢迎使用银联卡', '请刷卡或插卡'])
    expect(ascii(findTlv(message, 'E4/1F40')[0]?.bytes)).toBe('SETTLEDESK-LINDEN')
    expect([...(findTlv(message, '1F55')[0]?.bytes ?? [])]).toEqual([0, 0])
    const clock = [...findTlv(message, '34/1F0E'), ...findTlv(message, '34/1F0F')]
    expect(clock.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual([
      '20261123',
      '095428',
    ])
  })

  test('is a bare byte where neither version nor TLV is wanted', async () => {
    const { register } = await meet({ brand: 'linden' })
    expect(await register.ask('0501050000000302')).toEqual([ACCEPTED, '060f0100'])
  })

  test.each([
    { found: { paper: false }, status: 0xcc, locks: [0x04, 0x00] },
    { found: { battery: 4, mains: false }, status: 0xbf, locks: [0x00, 0x04] },
    { found: { cardIn: true }, status: 0xdc, locks: [0x00, 0x20] },
  ])('%o', async ({ found, status, locks }) => {
    const { register } = await meet({ brand: 'linden', found })
    const message = read((await register.ask(STATUS))[1])
    expect(message.head.terminalStatus).toBe(status)
    expect([...(findTlv(message, '1F55')[0]?.bytes ?? [])]).toEqual(locks)
  })

  test('no paper is no trouble to a register that prints', async () => {
    const { register } = await registered({ brand: 'linden', found: { paper: false } })
    expect(read((await register.ask(STATUS))[1]).head.terminalStatus).toBe(0x00)
  })

  test('F0, the lock and what is still to do, when a settlement was stopped half-way', async () => {
    const { register } = await registered({
      brand: 'linden',
      mishaps: [{ when: { stage: 'U', edge: 'before', item: 3 }, what: 'cancel-key' }],
    })
    await register.ask(END_OF_DAY)
    const message = read((await register.ask(STATUS))[1])
    expect(message.head.terminalStatus).toBe(0xf0)
    expect([...(findTlv(message, '1F55')[0]?.bytes ?? [])]).toEqual([0x80, 0x00])
    const words = texts(message)
    expect(words[0]).toBe('上次结算未完成,是否继续执行结算')
    expect(words).toContain(`批次号 ${BATCH}`)
    expect(words).toContain('请先结算')
    expect(words.some(line => /^未上送 \d+ 笔$/.test(line))).toBe(true)
  })

  test('9C while it works on without the register it lost', async () => {
    const { rehearsal, register } = await registered({ brand: 'linden' })
    await register.say(END_OF_DAY)
    expect(await register.hear()).toBe(ACCEPTED)
    const second = plug(rehearsal)
    expect(read((await second.ask(STATUS))[1]).head.terminalStatus).toBe(0x9c)
    expect(await second.ask(OPEN_TOTALS)).toEqual([ACCEPTED, '061e019c'])
  })
})
