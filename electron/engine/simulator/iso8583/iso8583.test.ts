import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../../../shared/fault'
import { fromHex, toHex } from './digits'
import { answerTpdu, decodeFrame, encodeFrame, processingRequest } from './frame'
import { decodeMessage, encodeMessage, type IsoMessage } from './message'
import { anyMessage } from './message-arbitrary'

const TERMINAL = { 41: '10000001', 42: '123456789012345' } as const
const TOTALS = `0000000150000030000000020000010${'0'.repeat(31)}`

/** Written from the field table by hand: each line is bytes that a terminal of this flavour sends. */
const DERIVED: readonly { name: string; message: IsoMessage; hex: string }[] = [
  {
    name: 'sign-on: odd 60 is padded behind, its length counts 11 digits',
    message: { type: '0800', fields: { 11: '000101', ...TERMINAL, 60: '00000042003', 63: '01 ' } },
    hex:
      '0800 0020000000C00012 000101 3130303030303031 313233343536373839303132333435' +
      '0011 000000420030 0003 303120',
  },
  {
    name: 'totals: 62 digits of 48, no 3, no 39, no 64',
    message: {
      type: '0500',
      fields: { 11: '000110', ...TERMINAL, 48: TOTALS, 49: '156', 60: '00000042201', 63: '01 ' },
    },
    hex:
      '0500 0020000000C18012 000110 3130303030303031 313233343536373839303132333435' +
      `0062 ${TOTALS} 313536 0011 000000422010 0003 303120`,
  },
  {
    name: 'end of the batch upload: 4 digits of 48',
    message: {
      type: '0320',
      fields: { 11: '000113', ...TERMINAL, 48: '0010', 60: '00000042202' },
    },
    hex:
      '0320 0020000000C10010 000113 3130303030303031 313233343536373839303132333435' +
      '0004 0010 0011 000000422020',
  },
  {
    name: 'chip upload: PAN of 19 padded behind, card sequence padded before',
    message: {
      type: '0320',
      fields: { 2: '6222020000000000001', 22: '051', 23: '002', 55: '9F2608AA', 62: '6100' },
    },
    hex: '0320 4000060000000204 19 62220200000000000010 0510 0002 0004 9F2608AA 0002 6100',
  },
]

describe('ISO 8583 messages', () => {
  for (const { name, message, hex } of DERIVED)
    it(name, () => {
      const bytes = hex.replaceAll(' ', '')
      expect(toHex(encodeMessage(message))).toBe(bytes)
      expect(decodeMessage(fromHex(bytes))).toEqual(message)
    })

  it('any message of any fields comes back as it was sent', () => {
    fc.assert(
      fc.property(anyMessage(), message => {
        expect(decodeMessage(encodeMessage(message))).toEqual(message)
      }),
    )
  })

  it('bytes that are no message are a coded fault, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        try {
          decodeFrame(bytes)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault)
          expect((thrown as Fault).code).toBe('wire.malformed')
        }
      }),
    )
  })

  it('one changed byte is noticed or changes the message, never both ignored', () => {
    const whole = DERIVED[1] as (typeof DERIVED)[number]
    const bytes = encodeMessage(whole.message)
    for (let at = 0; at < bytes.length; at++) {
      const broken = Uint8Array.from(bytes)
      broken[at] = (broken[at] ?? 0) ^ 0x10
      let read: unknown
      try {
        read = decodeMessage(broken)
      } catch (thrown) {
        expect((thrown as Fault).code).toBe('wire.malformed')
      }
      expect(read).not.toEqual(whole.message)
    }
  })

  it('refuses values that do not fit their field', () => {
    const of = (fields: Record<number, string>) => () => encodeMessage({ type: '0500', fields })
    expect(of({ 11: '12345' })).toThrow('wire.malformed')
    expect(of({ 48: '1'.repeat(323) })).toThrow('wire.malformed')
    expect(of({ 55: '9F2' })).toThrow('wire.malformed')
    expect(of({ 63: '内卡' })).toThrow('wire.malformed')
    expect(of({ 7: '1123' })).toThrow('wire.malformed')
  })
})

describe('ISO 8583 frames', () => {
  const frame = {
    tpdu: '6000030031',
    header: '603103310000',
    message: DERIVED[2]?.message as IsoMessage,
  }
  it('carry length, addresses and header', () => {
    const bytes = encodeFrame(frame)
    expect(toHex(bytes.subarray(0, 13))).toBe('003B6000030031603103310000')
    expect(decodeFrame(bytes)).toEqual(frame)
    expect(answerTpdu(frame.tpdu)).toBe('6000310003')
    expect(processingRequest(frame.header)).toBe('3')
  })
  it('cut anywhere they are malformed', () => {
    const bytes = encodeFrame(frame)
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeFrame(bytes.subarray(0, length))).toThrow('wire.malformed')
  })
})

const vectors = resolve(__dirname, '../../../../../shared/vectors/cup8583.json')
describe.skipIf(!existsSync(vectors))('recorded messages', () => {
  const all = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, 'utf8')).vectors as Recorded[])
    : []
  it('are there', () => expect(all.length).toBeGreaterThan(10))
  for (const { name, frame, fields } of all)
    it(name, () => {
      const { t: type, p: _bitmap, ...rest } = fields
      const read = decodeFrame(fromHex(frame))
      expect(read.message.type).toBe(type)
      expect(read.message.fields).toEqual(rest)
      expect(toHex(encodeFrame(read))).toBe(frame)
    })
})
type Recorded = { name: string; frame: string; fields: Record<string, string> }
