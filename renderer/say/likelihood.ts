import type { MessageKey } from '../../shared/i18n/catalogue'

/** From this probability on the word fits; a person at a counter reads words, not numbers. */
const WORDS = [
  [0.7, 'guide.likely.very'],
  [0.4, 'guide.likely.likely'],
  [0.12, 'guide.likely.possible'],
  [0, 'guide.likely.hardly'],
] as const satisfies readonly (readonly [number, MessageKey])[]

/** How likely a cause is, in words. */
export const likelihood = (probability: number): MessageKey =>
  WORDS.find(([least]) => probability >= least)?.[1] ?? 'guide.likely.hardly'
