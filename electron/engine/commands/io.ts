import type { Text } from '../../../shared/i18n/translate'

/** Where a command speaks to. Results go to `out`, everything else to `err`, so that `--json` stays clean. */
export interface Io {
  readonly text: Text
  readonly json: boolean
  out(line: string): void
  err(line: string): void
}

/** Prints the one JSON object of a command. */
export const printJson = (io: Io, value: unknown): void =>
  io.out(JSON.stringify(value, shortFractions, 2))

/** Shares and bits need no more; a longer fraction would look like a card number to whoever scans for one. */
const DECIMALS = 4

const shortFractions = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(DECIMALS)) : value
