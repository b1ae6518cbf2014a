/** A range of card numbers: leading digits `from`–`to` and the lengths its scheme issues (ISO/IEC 7812, schemes' public BIN tables). */
export interface CardRange {
  readonly scheme: string
  readonly from: string
  readonly to: string
  readonly lengths: readonly number[]
}

const range = (scheme: string, from: string, to: string, ...lengths: number[]): CardRange => ({
  scheme,
  from,
  to,
  lengths,
})

const LONG = [16, 17, 18, 19] as const

/** What a shop's terminal can meet. Numbers outside (dates, acquirers' 15-digit merchant numbers) are no card numbers. */
export const CARD_RANGES: readonly CardRange[] = [
  range('Visa', '4', '4', 13, 16, 19),
  range('Mastercard', '51', '55', 16),
  range('Mastercard', '2221', '2720', 16),
  range('Mir', '2200', '2204', 16),
  range('American Express', '34', '34', 15),
  range('American Express', '37', '37', 15),
  range('JCB', '3528', '3589', ...LONG),
  range('Diners Club', '300', '305', 14, ...LONG),
  range('Diners Club', '36', '36', 14, ...LONG),
  range('Diners Club', '38', '39', 14, ...LONG),
  range('Maestro', '50', '50', 13, 14, 15, ...LONG),
  range('Maestro', '56', '58', 13, 14, 15, ...LONG),
  // UnionPay 62, Discover 60, 64 and 65, RuPay, girocard 672, Maestro 6
  range('major industry 6', '6', '6', 13, 14, 15, ...LONG),
  // Chinese debit cards from before 62
  range('ICBC', '9558', '9559', ...LONG),
  range('ABC', '103', '103', 19),
]
