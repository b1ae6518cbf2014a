import { Fault } from '../../../../../shared/fault'
import { toHex } from './hex'

/**
 * Packed decimal digits, high digit first, zeros on the left up to `length` bytes.
 * @throws Fault `input.invalid` where the digits do not fit or are not digits.
 */
export function bcd(value: number | string, length: number): Uint8Array {
  const digits = String(value).padStart(length * 2, '0')
  if (!/^\d*$/.test(digits) || digits.length > length * 2)
    throw new Fault('input.invalid', { at: `bcd ${value}` })
  return Uint8Array.from(Buffer.from(digits, 'hex'))
}

/** The digits of a packed number, or undefined where a nibble is no digit. */
export function bcdDigits(bytes: Uint8Array): string | undefined {
  const digits = toHex(bytes)
  return /^\d*$/.test(digits) ? digits : undefined
}

/** The value of a packed number, or undefined where a nibble is no digit. */
export function bcdValue(bytes: Uint8Array): number | undefined {
  const digits = bcdDigits(bytes)
  return digits ? Number(digits) : undefined
}
