import fc from 'fast-check'
import { BITMAPS } from './bitmaps'
import { container } from './build'
import { COMMANDS, type CommandShape, commandShape } from './commands'
import type { Bitmap, Head, Tlv, ZvtMessage } from './message'
import { EMPTY } from './tlv'

/** Any message the tables allow, for property tests. */

const bytes = (length: number, most = length) =>
  fc.uint8Array({ minLength: length, maxLength: most })

const byte = (from: number, to: number) => fc.integer({ min: from, max: to })

/** One to three tag bytes, by BER: low five bits 1F mean more, bit 80 of those means more again. */
const tag = (constructed: boolean): fc.Arbitrary<string> => {
  const kind = constructed ? 0x20 : 0
  const short = fc
    .tuple(byte(0, 7), byte(0, 30))
    .map(([high, low]) => [((high & 6) << 5) | kind | low])
  const long = fc.tuple(byte(0, 3), fc.array(byte(0x80, 0xff), { maxLength: 2 }), byte(0, 0x7f))
  return fc
    .oneof(
      short,
      long.map(([high, middle, last]) => [(high << 6) | kind | 0x1f, ...middle, last]),
    )
    .map(tagBytes => Buffer.from(tagBytes).toString('hex').toUpperCase())
}

const lengthForm = fc.option(fc.constantFrom(2, 3), { nil: undefined, freq: 4 })
const withForm = (length: number, form: number | undefined) => {
  const needed = length < 0x80 ? 1 : length < 0x100 ? 2 : 3
  return form !== undefined && form > needed ? { lengthForm: form } : {}
}

export const tlvArbitrary: fc.Arbitrary<Tlv> = fc.letrec<{ node: Tlv; leaf: Tlv; branch: Tlv }>(
  tie => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('branch')),
    leaf: fc.tuple(tag(false), bytes(0, 200), lengthForm).map(([name, content, form]) => ({
      tag: name,
      bytes: content,
      ...withForm(content.length, form),
    })),
    branch: fc
      .tuple(tag(true), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, children]) => ({ tag: name, bytes: EMPTY, children })),
  }),
).node

const bitmapArbitrary: fc.Arbitrary<Bitmap> = fc
  .constantFrom(...BITMAPS)
  .chain(([id, { length }]): fc.Arbitrary<Bitmap> => {
    if (length === 'BER')
      return fc.array(tlvArbitrary, { maxLength: 4 }).map(nodes => container(...nodes))
    const content =
      length === 'LLVAR' ? bytes(0, 99) : length === 'LLLVAR' ? bytes(0, 300) : bytes(length)
    return content.map(data => ({ id, bytes: data }))
  })

const HEADS: { readonly [field in keyof Head]-?: fc.Arbitrary<NonNullable<Head[field]>> } = {
  password: bytes(3),
  newPassword: bytes(3),
  configByte: byte(0, 255),
  currency: fc.constantFrom(Uint8Array.of(0x01, 0x56), Uint8Array.of(0x09, 0x78)),
  resultCode: byte(0, 255),
  intermediate: byte(0, 255),
  timeoutMin: byte(0, 0x59),
  attribute: byte(0, 255),
  text: fc
    .array(byte(0x20, 0xff), { minLength: 1, maxLength: 80 })
    .map(text => Uint8Array.from(text)),
  swVersion: bytes(1, 40),
  terminalStatus: byte(0, 255),
  data: bytes(1, 300),
}

function bodyOf(shape: CommandShape): fc.Arbitrary<Pick<ZvtMessage, 'head' | 'bitmaps'>> {
  const fields = shape.head.map(field => field.replace('?', '') as keyof Head)
  const head = fc.record(Object.fromEntries(fields.map(field => [field, HEADS[field]])))
  const bitmaps = shape.bitmaps ? fc.array(bitmapArbitrary, { maxLength: 6 }) : fc.constant([])
  return fc.record({ head: head as fc.Arbitrary<Head>, bitmaps })
}

const codes = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...COMMANDS.keys()) },
  { weight: 1, arbitrary: fc.constantFrom(0x8000, 0x8400, 0x8483, 0x0fff) },
)

export const messageArbitrary: fc.Arbitrary<ZvtMessage> = codes.chain(command => {
  const shape = commandShape(command)
  return bodyOf(shape).map(body => ({ kind: shape.kind, command, ...body }))
})
