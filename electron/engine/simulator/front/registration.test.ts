import { describe, expect, test } from 'vitest'
import { ACCEPTED, END_OF_DAY, meet, plug, REGISTRATION } from '../raw-register'

describe('registration', () => {
  test('tells terminal id, merchant number and currency, and which of the permitted commands it will use', async () => {
    const { register } = await meet({ brand: 'linden' })
    expect(await register.ask(REGISTRATION)).toEqual([
      ACCEPTED,
      '060f22190029990000012a313233343536373839303132333435490156060626040a0206d3',
    ])
  })

  test('in another currency is refused with the right one', async () => {
    const { register } = await meet({ brand: 'linden' })
    expect(await register.ask('060006000000be0978')).toEqual(['841e036f0156'])
  })

  test('is asked for by what needs it, and ends with log-off and with power', async () => {
    const { rehearsal, register } = await meet({ brand: 'linden' })
    const unregistered = [ACCEPTED, '061e016b']
    expect(await register.ask(END_OF_DAY)).toEqual(unregistered)
    await register.ask(REGISTRATION)
    await register.say('060200')
    expect(await register.hear()).toBe(ACCEPTED)
    expect(await register.ask(END_OF_DAY)).toEqual(unregistered)
    await register.ask(REGISTRATION)
    rehearsal.terminal.powerOff()
    await rehearsal.terminal.ready()
    expect(await plug(rehearsal).ask(END_OF_DAY)).toEqual(unregistered)
  })
})
