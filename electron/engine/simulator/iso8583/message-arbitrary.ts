import fc from 'fast-check'
import { FIELDS, type FieldShape } from './fields'
import type { IsoMessage } from './message'

/** Any message of any of our fields, each filled within its shape. */
export function anyMessage(numbers = Object.keys(FIELDS).map(Number)): fc.Arbitrary<IsoMessage> {
  const fields = fc
    .subarray(numbers, { minLength: 1 })
    .chain(chosen =>
      fc.tuple(
        ...chosen.map(number =>
          anyValue(FIELDS[number] as FieldShape).map(value => [number, value] as const),
        ),
      ),
    )
  return fc.record({
    type: fc.constantFrom('0200', '0320', '0330', '0500', '0510', '0800'),
    fields: fields.map(entries => Object.fromEntries(entries)),
  })
}

const UNITS = {
  digits: '0123456789',
  text: 'ABCXYZabc 019.-',
  bytes: '0123456789ABCDEF',
} as const
function anyValue(shape: FieldShape): fc.Arbitrary<string> {
  const unit = fc.constantFrom(...UNITS[shape.as])
  const per = shape.as === 'bytes' ? 2 : 1
  const minimum = shape.prefix ? 1 : shape.length
  return fc
    .integer({ min: minimum, max: shape.length })
    .chain(size => fc.string({ unit, minLength: size * per, maxLength: size * per }))
}
