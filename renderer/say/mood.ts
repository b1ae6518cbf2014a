import type { TerminalMood } from '../../shared/contract'

/** Colour family of a state. Never alone: a sign and words stand beside it. */
export type Tone = 'quiet' | 'ask' | 'go' | 'stop' | 'unknown'

/** The drawn sign of a state, so that it is known without colour. */
export type Sign = 'dot' | 'half' | 'tick' | 'unequal' | 'question' | 'alert' | 'cross' | 'moving'

/** How each big state looks: one table, so that no two states can look alike by accident. */
export const MOODS = {
  unexamined: { tone: 'quiet', sign: 'dot' },
  unreachable: { tone: 'stop', sign: 'cross' },
  'needs-finishing': { tone: 'ask', sign: 'half' },
  running: { tone: 'go', sign: 'moving' },
  agreed: { tone: 'go', sign: 'tick' },
  'closed-with-difference': { tone: 'stop', sign: 'unequal' },
  'cannot-confirm': { tone: 'unknown', sign: 'question' },
  refused: { tone: 'ask', sign: 'alert' },
  'all-well': { tone: 'quiet', sign: 'tick' },
} as const satisfies Record<TerminalMood, { tone: Tone; sign: Sign }>
