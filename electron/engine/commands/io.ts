import type { Text } from '../../../shared/i18n/translate'

/** Where a command speaks to. Results go to `out`, everything else to `err`, so that `--json` stays clean. */
export interface Io {
  readonly text: Text
  readonly json: boolean
  out(line: string): void
  err(line: string): void
}

/** Prints the one JSON object of a command. */
export const printJson = (io: Io, value: unknown): void => io.out(JSON.stringify(value, null, 2))
