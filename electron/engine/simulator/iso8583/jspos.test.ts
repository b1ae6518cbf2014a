import fc from 'fast-check'
import { ISOBasePackager, type ISOMsg, packer } from 'jspos'
import { expect, it } from 'vitest'
import { scenarioById } from '../scenarios'
import { simulate } from '../simulate'
import { StoryClock } from '../story-clock'
import { toHex } from './digits'
import { FIELDS, type FieldShape } from './fields'
import { decodeFrame } from './frame'
import { decodeMessage, encodeMessage, type IsoMessage } from './message'
import { anyMessage } from './message-arbitrary'

const { IFB_NUMERIC, IFB_LLNUM, IFB_LLLNUM, IF_CHAR, IFB_LLCHAR, IFB_LLLCHAR } = packer
const PACKERS = {
  bytes: ({ prefix }: FieldShape) => (prefix ? packer.IFB_LLLBINARY : packer.IFB_BINARY),
  text: ({ prefix }: FieldShape) =>
    prefix === 2 ? IFB_LLCHAR : prefix === 3 ? IFB_LLLCHAR : IF_CHAR,
  digits: ({ prefix }: FieldShape) =>
    prefix === 2 ? IFB_LLNUM : prefix === 3 ? IFB_LLLNUM : IFB_NUMERIC,
}

/** An empty message of npm's jspos with our field table: a second opinion on our bytes. */
function jsposEmpty(): ISOMsg {
  const table = Array.from({ length: 65 }, (_, number) => {
    const shape = FIELDS[number]
    const padBefore = shape?.odd === 'zero-before'
    return shape && new (PACKERS[shape.as](shape))(shape.length, shape.name, padBefore)
  })
  table[0] = new IFB_NUMERIC(4, 'type', true)
  table[1] = new packer.IFB_BITMAP(8, 'bitmap')
  const packager = new ISOBasePackager()
  packager.setFieldPackager(table)
  return packager.createISOMsg()
}

/** Our message in jspos, ready to be packed. */
function jsposMessage(message: IsoMessage): ISOMsg {
  const theirs = jsposEmpty()
  theirs.setMTI(message.type)
  for (const [number, value] of Object.entries(message.fields))
    theirs.setField(Number(number), value)
  return theirs
}

it('any message is packed byte for byte alike', () => {
  fc.assert(
    fc.property(anyMessage(), message => {
      const packed = Uint8Array.from(jsposMessage(message).pack())
      expect(toHex(encodeMessage(message))).toBe(toHex(packed))
      expect(decodeMessage(packed)).toEqual(message)
    }),
  )
})

it('so is every message of a settlement with an upload of all classes, and of its answers', async () => {
  const scenario = scenarioById('domestic-differs')
  const { machine, acquirer } = await simulate({ scenario, clock: new StoryClock(0) })
  const seen: Uint8Array[] = []
  const receive = acquirer.receive.bind(acquirer)
  acquirer.receive = bytes => {
    const answer = receive(bytes)
    seen.push(bytes, answer)
    return answer
  }
  await machine.settle(undefined)
  expect(seen.length).toBeGreaterThan(40)
  for (const frame of seen) {
    const packed = jsposMessage(decodeFrame(frame).message).pack()
    expect(toHex(Uint8Array.from(packed))).toBe(toHex(frame.subarray(13)))
  }
})
