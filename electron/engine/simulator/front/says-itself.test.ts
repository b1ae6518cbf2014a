import { describe, expect, test } from 'vitest'
import { findTlv, texts } from '../../terminals/protocols/zvt/read'
import type { Device } from '../device'
import { ACCEPTED, END_OF_DAY, meet, REGISTRATION, read, registered, STATUS } from '../raw-register'
import type { Rehearsal } from '../rehearsal'

const deviceOf = ({ terminal }: Rehearsal): Device => terminal.simulation.machine.device

describe('what a terminal says of itself without being asked to settle', () => {
  test.each([
    ['jam', { jammed: true }, ['打印机卡纸']],
    ['stripe reader', { ailment: 'stripe-reader' }, ['磁条读卡器故障']],
    ['no mains', { battery: 4, mains: false }, ['电量不足', '请接电源']],
    ['mains again', { battery: 4 }, ['正在充电']],
    ['journal', { journalItems: 12 }, ['总计金额太大', '请立即结算']],
    ['journal full', { ailment: 'memory' }, ['交易记录已满', '请先结算']],
  ] as const)('%s', async (_, device, words) => {
    const { rehearsal, register } = await meet({ brand: 'linden' })
    Object.assign(deviceOf(rehearsal), device)
    expect(texts(read((await register.ask(STATUS))[1]))).toEqual(words)
  })

  test('a stripe reader and a journal that fills stop no settlement, and a closed batch empties the journal', async () => {
    const { rehearsal, register } = await registered({ brand: 'linden' })
    Object.assign(deviceOf(rehearsal), { journalItems: 12 })
    expect((await register.ask(END_OF_DAY)).at(-1)).toMatch(/^060f/)
    expect(texts(read((await register.ask(STATUS))[1]))).toEqual(['结算成功'])
    Object.assign(deviceOf(rehearsal), { ailment: 'stripe-reader' })
    expect((await register.ask(END_OF_DAY)).at(-1)).toMatch(/^060f/)
  })

  test('paper that is stuck is a printer that does not print, until somebody opens the lid', async () => {
    const { rehearsal, register } = await meet({ brand: 'linden' })
    const { machine } = rehearsal.terminal.simulation
    machine.device.jammed = true
    const stuck = read((await register.ask(STATUS))[1])
    expect(stuck.head.terminalStatus).toBe(0xcc)
    expect([...(findTlv(stuck, '1F55')[0]?.bytes ?? [])]).toEqual([0x04, 0x00])
    expect(await machine.settle(undefined)).toMatchObject({
      kind: 'stopped',
      stage: 'S',
      code: 'CC',
      reason: 'jam',
    })
    machine.openLid()
    machine.closeLid()
    expect(await machine.settle(undefined)).toMatchObject({ kind: 'closed' })
  })

  test('62 by a clock that stands before what is booked already; one that is only slow is not known to be', async () => {
    const statusBehind = async (clockSkewMs: number) => {
      const { register } = await meet({ brand: 'linden', found: { clockSkewMs } })
      return read((await register.ask(STATUS))[1]).head.terminalStatus
    }
    expect(await statusBehind(-40 * 24 * 3_600_000)).toBe(0x62)
    expect(await statusBehind(-7 * 60_000)).toBe(0x00)
  })

  test('a terminal that was set up anew refuses its register, and then the settlement for the want of one', async () => {
    const { rehearsal, register } = await registered({ brand: 'linden' })
    deviceOf(rehearsal).ailment = 'register-forgotten'
    expect(await register.ask(REGISTRATION)).toEqual(['84fe00'])
    expect(await register.ask(END_OF_DAY)).toEqual([ACCEPTED, '061e016b'])
  })

  test('why it halted stands above the prompt until power goes', async () => {
    const { rehearsal, register } = await registered({
      brand: 'linden',
      mishaps: [{ when: { stage: 'U', edge: 'before', item: 3 }, what: 'frame-lost', times: 9 }],
    })
    await register.ask(END_OF_DAY)
    const { machine } = rehearsal.terminal.simulation
    expect(machine.state().words.slice(0, 2)).toEqual([
      '批上送失败',
      '上次结算未完成,是否继续执行结算',
    ])
    machine.powerOff()
    machine.boot()
    expect(machine.state().words[0]).toBe('上次结算未完成,是否继续执行结算')
  })
})
