import { maskText } from '../zvt/mask-text'
import type { Field } from './frame'
import type { PoslinkMessage } from './message'

/** Commands in whose fields an account stands: payments, the typed-in account, reports of single transactions. */
const WITH_ACCOUNTS = /^(?:T\d\d|A3[01]|R0[23458]|R09)$/
/** In a payment's request the account group: number, expiry, security code (third behind the version). */
const ACCOUNT_GROUP = 3
const TRACK = /[%;]B?\d{12,19}[=^D][^?]*\??/g
const LONG_NUMBER = /(?<!\d)\d{12,19}(?!\d)/g

/** A time stamp of 14 digits can pass for a card number by its check digit; no card of that length begins with 20. */
const STAMP = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/

/** First six and last four stay. */
const shorten = (digits: string) =>
  `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`

/** The same message with card numbers shortened, tracks and security codes gone. */
export function hideCards(message: PoslinkMessage): PoslinkMessage {
  const { command, status, fields } = message
  const accounts = WITH_ACCOUNTS.test(command)
  const isPayment = command.startsWith('T') && !status
  const hide = (part: string) => {
    if (STAMP.test(part)) return part
    const text = maskText(part.replace(TRACK, '*'))
    return accounts ? text.replace(LONG_NUMBER, shorten) : text
  }
  return {
    ...message,
    fields: fields.map((parts, index) =>
      isPayment && index === ACCOUNT_GROUP ? hideAccount(parts, hide) : parts.map(hide),
    ),
  }
}

/** Of an account only its shortened number is shown. */
const hideAccount = (parts: Field, hide: (part: string) => string): Field =>
  parts.map((part, index) => (index === 0 ? hide(part) : part.replace(/./g, '*')))
