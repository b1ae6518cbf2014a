import type { Stage } from '../../../../../shared/stage'

/** What an intermediate status tells; `stage` where it says how far a settlement is. */
export interface IntermediateMeaning {
  /** The code whose text says it: 40h more means the same and "please remove the card". */
  readonly base: number
  readonly removeCard: boolean
  readonly stage?: Stage
}

const REMOVE_CARD = 0x40

const STAGES: ReadonlyMap<number, Stage> = new Map([
  [0x04, 'H'],
  [0x05, 'R'],
  [0x06, 'R'],
  [0x0f, 'P'],
  [0xc9, 'P'],
  [0xca, 'P'],
])

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Codes with a meaning of their own (PA00P015 table 17). */
export const INTERMEDIATE_CODES: ReadonlySet<number> = new Set([
  ...range(0x00, 0x1d),
  ...range(0x26, 0x2c),
  0x4b,
  0x68,
  0x69,
  ...range(0xc7, 0xcc),
  0xd2,
  0xd3,
  ...range(0xe0, 0xe2),
  ...range(0xf1, 0xf3),
  0xff,
])

const mirrors = (code: number) =>
  !INTERMEDIATE_CODES.has(code) &&
  code > REMOVE_CARD &&
  code < 0x68 &&
  INTERMEDIATE_CODES.has(code - REMOVE_CARD)

/** The meaning of an intermediate status; one the table does not know has only the terminal's own words. */
export function intermediateMeaning(code: number): IntermediateMeaning {
  const base = mirrors(code) ? code - REMOVE_CARD : code
  const stage = STAGES.get(base)
  return { base, removeCard: base !== code || code === 0x4b, ...(stage ? { stage } : {}) }
}
