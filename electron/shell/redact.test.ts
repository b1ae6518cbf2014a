import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redact } from './redact'

const luhnDigit = (head: string) => {
  const sum = [...head].reverse().reduce((total, char, i) => {
    const digit = Number(char) * (i % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
const cardNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
  .map(digits => digits.join(''))
  .map(head => head + luhnDigit(head))

describe('redact', () => {
  test('no card number survives, whatever surrounds it', () =>
    fc.assert(
      fc.property(cardNumber, fc.constantFrom('', 'card ', '卡号：', '"'), (number, before) => {
        const line = redact(`${before}${number}.`) as string
        expect(line).not.toContain(number)
        expect(line).toContain(number.slice(-4))
      }),
    ))

  test.each([
    ['grouped digits', '6222 0212 3456 7894', '622202******7894'],
    ['track 2', ';6222021234567890=30121010000?', ';622202******7890'],
    ['a secret in a line', 'token=abc.def, next', 'token=[hidden], next'],
    ['an amount stays', 'amountMinor 1234567890123', 'amountMinor 1234567890123'],
  ])('%s', (_, given, expected) => expect(redact(given)).toBe(expected))

  test('walks into objects, arrays and errors', () => {
    expect(redact({ a: ['6222021234567894'], pin: '1234', n: 5 })).toEqual({
      a: ['622202******7894'],
      pin: '[hidden]',
      n: 5,
    })
    expect(redact(new Error('card 6222021234567894'))).not.toContain('6222021234567894')
  })
})
