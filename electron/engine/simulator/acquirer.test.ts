import { beforeEach, describe, expect, it } from 'vitest'
import { Acquirer } from './acquirer'
import { toHex } from './iso8583/digits'
import { decodeFrame, encodeFrame, processingRequest } from './iso8583/frame'
import { encodeMessage, type IsoMessage } from './iso8583/message'
import { memoryStore } from './store'
import { StoryClock } from './story-clock'

const TERMINAL = { 41: '10000001', 42: '123456789012345' }
const DOMESTIC = '6222020000000000018'
const FOREIGN = '4000000000000002'
const NOON_CHINA = Date.UTC(2026, 10, 23, 4, 0, 0)

let acquirer: Acquirer
let trace: number
beforeEach(() => {
  trace = 0
  acquirer = new Acquirer({
    clock: new StoryClock(NOON_CHINA),
    store: memoryStore(),
    utcOffsetMinutes: 480,
  })
  acquirer.admit('10000001', '123456789012345', '000042')
})

const number = () => {
  trace += 1
  return String(trace).padStart(6, '0')
}
function ask(type: string, sixty: string, fields: Record<number, string> = {}): IsoMessage {
  const message = { type, fields: { ...TERMINAL, 60: sixty, ...fields } }
  const request = encodeFrame({ tpdu: '6000030031', header: '603100310000', message })
  const answer = decodeFrame(acquirer.receive(request))
  expect(answer.tpdu).toBe('6000310003')
  expect(processingRequest(answer.header)).toBe(answer.message.fields[39] === '77' ? '3' : '0')
  return answer.message
}
const signOn = () => ask('0800', '00000001003', { 11: number(), 63: '01 ' })
const sell = (pan: string, amount: number, fields: Record<number, string> = {}) =>
  ask('0200', '22000042000', {
    2: pan,
    3: '000000',
    4: String(amount).padStart(12, '0'),
    11: number(),
    49: '156',
    ...fields,
  })
const totals = (digits: string, batch = '000042') =>
  ask('0500', `00${batch}201`, { 11: number(), 48: digits, 49: '156', 63: '01 ' })
const end = (code: string, count: number, batch = '000042') =>
  ask('0320', `00${batch}${code}`, { 11: number(), 48: String(count).padStart(4, '0') })
const bitmap = (message: IsoMessage) => toHex(encodeMessage(message).subarray(2, 10))

/** 10.00 domestic and 25.00 foreign, one sale each. */
const EQUAL = `${'000000001000001'}${'0'.repeat(15)}0${'000000002500001'}${'0'.repeat(15)}0`
const day = () => {
  signOn()
  sell(DOMESTIC, 1000)
  sell(FOREIGN, 2500)
}

describe('the simulated host', () => {
  it('hands out the batch number with the sign-on', () => {
    const answer = signOn()
    expect(answer.fields[39]).toBe('00')
    expect(answer.fields[60]).toBe('00000042003')
    expect(answer.fields[62]).toHaveLength(80)
    expect(answer.fields).toMatchObject({ 12: '120000', 13: '1123' })
  })

  it('answers with the fields each kind of answer has', () => {
    expect(bitmap(signOn())).toBe('003800010AC00014')
    day()
    expect(bitmap(totals(EQUAL))).toBe('003A000108C18012')
    expect(bitmap(end('207', 0))).toBe('003800010AC10010')
    expect(bitmap(ask('0820', '00000043002', { 11: number() }))).toBe('003800010AC00010')
    expect(bitmap(ask('0820', '00000043301'))).toBe('0018000002C00010')
  })

  it('compares with what it holds: equal is 1 and 1, and no field 39', () => {
    day()
    const { fields } = totals(EQUAL)
    expect([fields[48]?.[30], fields[48]?.[61], fields[39], fields[15]]).toEqual([
      '1',
      '1',
      undefined,
      '1123',
    ])
  })

  it.each([
    ['domestic-differs', '2', '1'],
    ['foreign-differs', '1', '2'],
    ['domestic-error', '3', '1'],
    ['foreign-error', '1', '3'],
  ] as const)('%s: its verdict is about that card world alone', (what, domestic, foreign) => {
    day()
    acquirer.disturb(what)
    const { fields } = totals(EQUAL)
    expect([fields[48]?.[30], fields[48]?.[61]]).toEqual([domestic, foreign])
  })

  it('differs where the terminal claims another amount or count', () => {
    day()
    const claimed = EQUAL.replace('000000001000001', '000000001001001')
    expect(totals(claimed).fields[48]?.[30]).toBe('2')
  })

  it('answers the same batch again the same, and books nothing twice', () => {
    day()
    const first = totals(EQUAL)
    const second = totals(EQUAL)
    expect(second.fields[48]).toBe(first.fields[48])
    expect(second.fields[15]).toBe(first.fields[15])
    expect(second.fields[39]).toBeUndefined()
    expect(acquirer.ledgerOf('000042')).toMatchObject({
      totalsRequests: 2,
      closingsBooked: 1,
      repeats: 1,
    })
  })

  it('refuses other totals for a batch it has closed', () => {
    day()
    totals(EQUAL)
    expect(totals(EQUAL.replace('1000001', '1000002')).fields[39]).toBe('94')
    expect(acquirer.ledgerOf('000042')).toMatchObject({ closingsBooked: 1, refusals: 1 })
  })

  it('answers 77 without a sign-on, after forgetting one, and to a sale in a closed batch', () => {
    expect(totals(EQUAL).fields[39]).toBe('77')
    day()
    acquirer.disturb('answer-77')
    expect(totals(EQUAL).fields[39]).toBe('77')
    signOn()
    expect(totals(EQUAL).fields[39]).toBeUndefined()
    expect(sell(DOMESTIC, 500).fields[39]).toBe('77')
    expect(signOn().fields[60]).toBe('00000043003')
  })

  it('knows its terminals and merchants', () => {
    expect(ask('0800', '00000001003', { 11: '000001', 41: '20000002' }).fields[39]).toBe('97')
    expect(ask('0800', '00000001003', { 11: '000001', 42: '999999999999999' }).fields[39]).toBe(
      '03',
    )
  })

  it('refuses once where it is told to', () => {
    day()
    acquirer.disturb('answer-79')
    expect(totals(EQUAL).fields[39]).toBe('79')
    expect(acquirer.ledgerOf('000042')).toMatchObject({ closingsBooked: 0 })
    expect(totals(EQUAL).fields[39]).toBeUndefined()
  })

  it('reverses a sale however often it is asked, and 25 is for one it never had', () => {
    signOn()
    sell(DOMESTIC, 1000)
    sell(DOMESTIC, 700, { 11: '000777' })
    const reverse = (number: string) =>
      ask('0400', '22000042000', { 2: DOMESTIC, 4: '000000000700', 11: number, 39: '98' })
    expect(reverse('000777').fields[39]).toBe('00')
    expect(reverse('000777').fields[39]).toBe('00')
    expect(reverse('000778').fields[39]).toBe('25')
    expect(acquirer.ledgerOf('000042')?.amountMinor).toBe(1000)
  })
})

describe('the batch upload at the host', () => {
  const tc = (number: string) =>
    ask('0320', '00000042203', {
      2: DOMESTIC,
      4: '000000001000',
      11: number,
      55: '9F2701 40'.replace(' ', ''),
      62: '6100000000000010000156',
    })

  it('takes a detail once: again it is 94', () => {
    day()
    totals(EQUAL)
    expect(tc('000002').fields[39]).toBe('00')
    expect(tc('000002').fields[39]).toBe('94')
    expect(acquirer.ledgerOf('000042')).toMatchObject({ uploaded: ['000002'], duplicates: 1 })
  })

  it('reads packets of eight records, and hands no card number back', () => {
    day()
    totals(EQUAL)
    const record = (trace: string) => `00${trace}${DOMESTIC.padStart(20, '0')}000000001000`
    const packet = `02${record('000002')}${record('000099')}`
    const answer = ask('0320', '00000042201', { 11: number(), 48: packet })
    expect(answer.fields[39]).toBe('00')
    expect(answer.fields[48]).toBeUndefined()
    expect(acquirer.ledgerOf('000042')?.uploaded).toEqual(['000002', '000099'])
    expect(
      ask('0320', '00000042201', { 11: number(), 48: `03${record('000005')}` }).fields[39],
    ).toBe('30')
  })

  it('wants the totals first, and the batch that was closed', () => {
    day()
    expect(tc('000002').fields[39]).toBe('12')
    totals(EQUAL)
    expect(end('207', 0, '000043').fields[39]).toBe('12')
    expect(end('202', 3).fields[39]).toBe('00')
    expect(acquirer.ledgerOf('000042')?.ends).toEqual([{ code: '202', count: 3 }])
  })

  it('finds a mislaid item again when its detail comes', () => {
    day()
    acquirer.disturb('domestic-differs')
    totals(EQUAL)
    tc('000002')
    expect(acquirer.ledgerOf('000042')?.amountMinor).toBe(3500)
  })
})

it('the books outlive the program', () => {
  const store = memoryStore()
  const options = { clock: new StoryClock(NOON_CHINA), store, utcOffsetMinutes: 480 }
  acquirer = new Acquirer(options)
  acquirer.admit('10000001', '123456789012345', '000042')
  day()
  totals(EQUAL)
  acquirer = new Acquirer({
    ...options,
    store: memoryStore(JSON.parse(JSON.stringify(store.load()))),
  })
  totals(EQUAL)
  expect(acquirer.ledgerOf('000042')).toMatchObject({ closingsBooked: 1, repeats: 1 })
})
