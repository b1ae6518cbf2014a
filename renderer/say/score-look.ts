import type { FatalId, Mark } from '../../shared/training'
import type { Tone } from './mood'

export type ScoreBand = 'solid' | 'nearly' | 'weak' | 'red-line'
const SOLID = 85
const NEARLY = 60

/** What a score means in a word. A red line stands above every number. */
export function scoreBand({
  score,
  fatal,
}: {
  readonly score: number
  readonly fatal: readonly FatalId[] | number
}): ScoreBand {
  const lines = typeof fatal === 'number' ? fatal : fatal.length
  if (lines > 0) return 'red-line'
  if (score >= SOLID) return 'solid'
  return score >= NEARLY ? 'nearly' : 'weak'
}

export const BAND_TONES: Readonly<Record<ScoreBand, Tone>> = {
  solid: 'go',
  nearly: 'ask',
  weak: 'ask',
  'red-line': 'stop',
}

export const MARK_TONES: Readonly<Record<Mark, Tone>> = {
  done: 'go',
  late: 'ask',
  missed: 'quiet',
  wrong: 'stop',
}
