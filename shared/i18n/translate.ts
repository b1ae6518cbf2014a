import { createIntl, createIntlCache } from '@formatjs/intl'
import type { FaultData } from '../fault'
import { type Currency, minorDigits } from '../money'
import { catalogues, type Locale, type MessageKey } from './catalogue'

export type Params = Readonly<Record<string, string | number>>

/** Everything that turns keys and values into words of one language. Messages are ICU MessageFormat. */
export interface Text {
  readonly locale: Locale
  t(key: MessageKey, params?: Params): string
  fault(fault: FaultData): string
  money(amountMinor: number, currency: Currency): string
  /** `at` is ISO 8601, UTC; shown in the machine's own time zone. */
  time(at: string): string
  /** From one time to another; one time where a clock shows both alike. */
  timeSpan(from: string, to: string): string
  dateTime(at: string): string
  /** Day and weekday, as the head of a page wants it. */
  day(at: string): string
  number(value: number): string
}

/** Midnight is 00:00, in English too. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

export function textFor(locale: Locale): Text {
  const intl = createIntl({ locale, messages: catalogues[locale] }, createIntlCache())
  const t = (key: MessageKey, params: Params = {}) => intl.formatMessage({ id: key }, params)
  const time = (at: string) => intl.formatTime(at, { ...CLOCK, second: '2-digit' })
  return {
    locale,
    t,
    fault: ({ code, detail }) =>
      t(`fault.${code}`, {
        ...blanks(catalogues[locale][`fault.${code}`]),
        ...meaning(locale, detail.code),
        ...detail,
      }),
    money: (amountMinor, currency) => formatMoney(locale, amountMinor, currency),
    time,
    timeSpan: (from, to) => [...new Set([time(from), time(to)])].join('–'),
    dateTime: at =>
      intl.formatDate(at, {
        year: 'numeric',
        month: locale === 'en' ? 'short' : '2-digit', // 11/12 is two days to two readers
        day: '2-digit',
        ...CLOCK,
      }),
    day: at => intl.formatDate(at, { month: 'long', day: 'numeric', weekday: 'short' }),
    number: value => intl.formatNumber(value),
  }
}

/** A fault that crossed processes may lack a detail its sentence names: show a dash, never fail to speak. */
const blanks = (message: string): Params =>
  Object.fromEntries([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => [name, '—']))

/** A terminal that gives a code and no words of its own is spoken for by the table of codes. */
function meaning(locale: Locale, code: string | number | undefined): Params {
  const key = `zvt.result.${code}`
  return Object.hasOwn(catalogues[locale], key)
    ? { text: catalogues[locale][key as MessageKey] }
    : {}
}

function formatMoney(locale: Locale, amountMinor: number, currency: Currency): string {
  const digits = minorDigits(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 10 ** digits)
}
