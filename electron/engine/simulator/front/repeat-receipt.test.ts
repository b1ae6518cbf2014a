import { describe, expect, test } from 'vitest'
import { bitmap } from '../../terminals/protocols/zvt/read'
import { END_OF_DAY, OPEN_TOTALS, order, REPEAT, read, registered, those } from '../raw-register'
import { BATCH } from '../rehearsal'

describe('repeat receipt', () => {
  test('gives the closing as it was, hours later, with its paper', async () => {
    const { rehearsal, register } = await registered({ brand: 'linden' })
    const original = await register.ask(END_OF_DAY)
    await rehearsal.clock.sleep(20 * 60_000)
    const again = await register.ask(REPEAT)
    for (const code of ['040f', '06d3']) expect(those(again, code)).toEqual(those(original, code))
    expect(again.at(-1)).toBe('060f00')
  })

  test('without paper where the service byte says so', async () => {
    const { register } = await registered({ brand: 'linden' })
    await register.ask(END_OF_DAY)
    const again = await register.ask(REPEAT.replace('0301', '0303'))
    expect(order(again)).toEqual(['8000', '040f', '060f'])
  })

  test('is refused by a brand that cannot, and for receipts no terminal here keeps', async () => {
    const cannot = await registered({ brand: 'cascade' })
    expect(await cannot.register.ask(REPEAT)).toEqual(['849a00'])
    const other = await registered({ brand: 'linden' })
    expect(await other.register.ask(REPEAT.replace('1f010104', '1f010102'))).toEqual(['849a00'])
  })
})

test('open totals are those of the batch, and close nothing', async () => {
  const { rehearsal, register } = await registered({ brand: 'linden' })
  const { machine, acquirer } = rehearsal.terminal.simulation
  const heard = await register.ask(OPEN_TOTALS)
  expect(order(heard)).toEqual(['8000', '040f', '060f'])
  const amount = Buffer.from(bitmap(read(heard[1]), 0x04)?.bytes ?? []).toString('hex')
  expect(Number(amount)).toBe(machine.openTotals().totals.amountMinor)
  expect(machine.state().batchNo).toBe(BATCH)
  expect(acquirer.ledgerOf(BATCH)?.totalsRequests).toBe(0)
})
