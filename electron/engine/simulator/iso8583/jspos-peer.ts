import { ISOBasePackager, type ISOMsg, packer } from 'jspos'
import { FIELDS, type FieldShape } from './fields'
import type { IsoMessage } from './message'

const { IFB_NUMERIC, IFB_LLNUM, IFB_LLLNUM, IF_CHAR, IFB_LLCHAR, IFB_LLLCHAR } = packer
const PACKERS = {
  bytes: ({ prefix }: FieldShape) => (prefix ? packer.IFB_LLLBINARY : packer.IFB_BINARY),
  text: ({ prefix }: FieldShape) =>
    prefix === 2 ? IFB_LLCHAR : prefix === 3 ? IFB_LLLCHAR : IF_CHAR,
  digits: ({ prefix }: FieldShape) =>
    prefix === 2 ? IFB_LLNUM : prefix === 3 ? IFB_LLLNUM : IFB_NUMERIC,
}

/** An empty message of npm's jspos with our field table: a second opinion on our bytes, for tests only. */
export function jsposEmpty(): ISOMsg {
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
export function jsposMessage(message: IsoMessage): ISOMsg {
  const theirs = jsposEmpty()
  theirs.setMTI(message.type)
  for (const [number, value] of Object.entries(message.fields))
    theirs.setField(Number(number), value)
  return theirs
}
