import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../zvt/hex'
import { decodeReport, describeFrame } from './decode-report'
import { lrc } from './frame'

/** A frame of these fields, made by hand: FS between them, US inside them. */
function framed(...fields: readonly string[]): string {
  const text = fields.map(field => field.replaceAll('|', '\x1f')).join('\x1c')
  const body = Buffer.from(`${text}\x03`, 'latin1')
  return toHex(Uint8Array.from([0x02, ...body, lrc(body)]))
}
const refused = (at: number) => ({ error: { code: 'wire.malformed', at } })
const decoded = (hex: string) => {
  const report = decodeReport(hex)
  return 'error' in report ? report : report.decoded
}

const CLOSED = framed(
  ...['0', 'B01', '1.43', '000000', 'OK', '000000|OK||||77'],
  ...['3', '1500', '20261123120000', '12345678', '123456789012', '', ''],
)

describe('a frame', () => {
  test('of a request', () => {
    const hex = framed('B00', '1.35', '20261123120000')
    expect(decodeReport(hex)).toEqual({
      kind: 'batch-close',
      decoded: {
        command: 'B00',
        version: '1.35',
        ts: '20261123120000',
        fields: ['1.35', '20261123120000'],
      },
      reencoded: hex,
    })
  })

  test('of an answer names what the closed batch holds', () => {
    expect(decodeReport(CLOSED)).toMatchObject({
      kind: 'batch-close-answer',
      decoded: {
        ...{ command: 'B01', status: '0', version: '1.43', code: '000000', text: 'OK' },
        ...{ batch: '77', count: '3', amount: '1500', ts: '20261123120000' },
        ...{ tid: '12345678', mid: '123456789012' },
      },
      reencoded: CLOSED,
    })
  })

  test('of a command the table does not know is shown field by field', () => {
    expect(decodeReport(framed('X20', '1.35', 'a|b'))).toMatchObject({
      kind: 'command-X20',
      decoded: { version: '1.35', fields: ['1.35', ['a', 'b']] },
    })
  })

  test.each([
    ['06', 'ack'],
    ['15', 'nak'],
    ['04', 'eot'],
  ])('or one byte: %s', (hex, kind) =>
    expect(decodeReport(hex)).toEqual({ kind, decoded: {}, reencoded: hex }),
  )

  test('in words', () => {
    expect(describeFrame(framed('A14', '1.35', ''))).toEqual([
      'cancel',
      '  command: A14',
      '  version: 1.35',
      '  fields: ["1.35",""]',
    ])
  })
})

test('every frame is made again byte for byte', () => {
  const part = fc.stringMatching(/^[ -~]{0,12}$/)
  const field = fc.array(
    part.map(text => text.replaceAll('|', '')),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom('A00', 'B00', 'B01', 'R02', 'T00', 'X99'),
      fc.array(field),
      fc.boolean(),
      (command, fields, answers) => {
        const hex = framed(
          ...(answers ? ['0'] : []),
          command,
          ...fields.map(parts => parts.join('|')),
        )
        expect(decodeReport(hex)).toMatchObject({ reencoded: hex })
      },
    ),
  )
})

describe('what cannot be read is refused where it stands', () => {
  const good = framed('B00', '1.35', '')
  test.each([
    ['nothing', '', 0],
    ['no STX', good.slice(2), 0],
    ['no ETX', good.slice(0, -4), good.length / 2 - 2],
    ['no LRC', good.slice(0, -2), good.length / 2 - 1],
    ['a wrong LRC', `${good.slice(0, -2)}00`, good.length / 2 - 1],
    ['bytes behind it', `${good}06`, good.length / 2],
    ['a control byte', '02423030071c0300', 4],
    ['no command', framed('hello', 'B0'), 7],
    ['no digits', '02zz', 1],
  ])('%s', (_, hex, at) => expect(decodeReport(hex)).toEqual(refused(at)))
})

test('any bytes give a value or a coded fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      const hex = toHex(Uint8Array.from([0x02, ...bytes]))
      const report = decodeReport(hex)
      if ('error' in report) expect(report.error.code).toBe('wire.malformed')
      else expect(report.reencoded).toBe(hex)
    }),
  )
})

describe('card data', () => {
  const PAN = '4111111111111111'
  test('of a payment is shortened, its security code and tracks are gone', () => {
    const hex = framed('T00', '1.35', '01', '1000', `${PAN}|1230|987`, `;${PAN}=301210112345?`)
    const shown = JSON.stringify(decoded(hex))
    expect(shown).toContain('411111******1111')
    expect(shown).not.toMatch(/4111111111111111|987|1230|3012101/)
    expect(decodeReport(hex)).toMatchObject({ reencoded: hex })
  })

  test('in a report is shortened even where the check digit is wrong', () => {
    expect(
      JSON.stringify(decoded(framed('0', 'R03', '1.43', '000000', 'OK', PAN.slice(0, 15)))),
    ).toContain('411111*****1111')
  })

  test('is not seen in a time stamp or a merchant number', () => {
    // 20261123120002 passes the check digit of a card.
    expect(decoded(framed('B00', '1.35', '20261123120002'))).toMatchObject({ ts: '20261123120002' })
  })
})
