import type { TerminalId } from '../../../shared/terminal'
import type { JsonObject } from './json'

/** One line of the record of every attempt and decision; each line's hash covers the line before it. */
export interface JournalEntry {
  /** 1, 2, 3 … without a gap: the order of things, whatever the wall clock did. */
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly attemptId: string | null
  readonly terminalId: TerminalId | null
  readonly kind: string
  readonly body: JsonObject
  /** What this entry changed in the tables; they can be rebuilt from these alone. */
  readonly change: JsonObject
  /** SHA-256, 64 hexadecimal digits; zeros before the first entry. */
  readonly prevHash: string
  readonly hash: string
}
