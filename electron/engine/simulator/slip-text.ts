/** Columns a text takes on a slip: Chinese characters are two wide. */
export const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)

const spaces = (count: number): string => ' '.repeat(Math.max(0, count))

export const padded = (text: string, columns: number): string =>
  text + spaces(columns - width(text))

export const centred = (text: string, columns: number): string =>
  spaces((columns - width(text)) >> 1) + text

/** Left part and right-aligned rest on one line; at least one space between them. */
export const apart = (left: string, right: string, columns: number): string =>
  left + spaces(Math.max(1, columns - width(left) - width(right))) + right

/** Label, number, money in three columns. */
export const row = (label: string, count: string, money: string, columns: number): string => {
  const head = label + spaces(Math.max(1, 16 - width(label) - width(count))) + count
  return apart(head, money, columns)
}

/** Fen as 12,711.40; negative with a leading minus. */
export function money(amountMinor: number): string {
  const absolute = String(Math.abs(amountMinor)).padStart(3, '0')
  const whole = absolute.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amountMinor < 0 ? '-' : ''}${whole}.${absolute.slice(-2)}`
}
