import { describe, expect, test } from 'vitest'
import { findTlv } from '../terminals/protocols/zvt/read'
import {
  ACCEPTED,
  END_OF_DAY,
  meet,
  NOT_READY,
  plug,
  REGISTRATION,
  REPEAT,
  read,
  registered,
  STATUS,
} from './raw-register'

describe('what it refuses', () => {
  test.each([
    { command: '0fa100', why: 'a command nobody knows', answer: '848300' },
    { command: '0650020000', why: 'a password cut short', answer: '849a00' },
    { command: '065005000000c900', why: 'a bitmap nobody knows', answer: '848300' },
  ])('$why', async ({ command, answer }) => {
    const { register } = await registered({ brand: 'linden' })
    expect(await register.ask(command)).toEqual([answer])
  })

  test('an answer to nothing', async () => {
    const { register } = await registered({ brand: 'linden' })
    await register.say(ACCEPTED)
    expect(await register.hear()).toBe('848300')
  })

  test('a second command while it works at the first', async () => {
    const { register } = await registered({ brand: 'linden' })
    await register.say(END_OF_DAY)
    await register.hear()
    await register.say(STATUS)
    const heard = [await register.hear(), await register.hear()]
    expect(heard).toContain(NOT_READY)
  })

  test('money: 83, and F0 while a settlement is owed', async () => {
    const { register } = await registered({
      brand: 'linden',
      mishaps: [{ when: { stage: 'U', edge: 'before', item: 3 }, what: 'cancel-key' }],
    })
    const sale = '06010a04000000000100490156'
    expect(await register.ask(sale)).toEqual([ACCEPTED, '061e0183'])
    await register.ask(END_OF_DAY)
    expect(await register.ask(sale)).toEqual([ACCEPTED, '061e01f0'])
  })
})

test('its clock can be set', async () => {
  const { register } = await registered({ brand: 'linden', found: { clockSkewMs: 3_600_000 } })
  await register.ask('06910b000000aa2611230c100000')
  const message = read((await register.ask(STATUS))[1])
  expect(Buffer.from(findTlv(message, '34/1F0F')[0]?.bytes ?? []).toString('hex')).toBe('100000')
  expect(await register.ask('06910b000000aa2613230c100000')).toEqual(['849a00'])
})

test('a restart drops the line, and nobody gets through until it has started', async () => {
  const { rehearsal, register } = await registered({ brand: 'linden' })
  expect(await register.ask('061800')).toEqual([ACCEPTED, '060f00'])
  await expect(register.hear()).rejects.toMatchObject({ code: 'link.closed' })
  await expect(plug(rehearsal).ask(STATUS)).rejects.toMatchObject({ code: 'link.closed' })
  await rehearsal.terminal.ready()
  expect(read((await plug(rehearsal).ask(STATUS))[1]).head.terminalStatus).toBe(0x00)
})

test('the same seed puts the same bytes on the wire, another seed others', async () => {
  const run = async (seed: number) => {
    const { register } = await meet({ brand: 'linden', seed })
    const asked = [REGISTRATION, STATUS, END_OF_DAY, REPEAT]
    const heard: (readonly string[])[] = []
    for (const command of asked) heard.push(await register.ask(command))
    return heard
  }
  const first = await run(7)
  expect(await run(7)).toEqual(first)
  expect(await run(8)).not.toEqual(first)
})
