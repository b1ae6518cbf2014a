import type { ScreenKind, WizardScreen } from '../../shared/wizard'
import type { Sign, Tone } from './mood'

/** How each kind of page looks: doubt is violet, a proven end green, and nothing is known by colour alone. */
const LOOKS = {
  examining: { tone: 'go', sign: 'moving' },
  waiting: { tone: 'go', sign: 'moving' },
  question: { tone: 'ask', sign: 'question' },
  fix: { tone: 'ask', sign: 'alert' },
  complete: { tone: 'ask', sign: 'half' },
  unknown: { tone: 'unknown', sign: 'question' },
  'nothing-wrong': { tone: 'quiet', sign: 'tick' },
  done: { tone: 'go', sign: 'tick' },
  passport: { tone: 'stop', sign: 'alert' },
} as const satisfies Record<ScreenKind, { tone: Tone; sign: Sign }>

export const screenLook = ({ kind, end }: Pick<WizardScreen, 'kind' | 'end'>) =>
  end === 'closed-with-difference'
    ? ({ tone: 'stop', sign: 'unequal' } as const satisfies { tone: Tone; sign: Sign })
    : LOOKS[kind]

/** Pages that pass by themselves: the person waits, and is told for how long. */
export const passes = ({ kind }: Pick<WizardScreen, 'kind'>): boolean =>
  kind === 'examining' || kind === 'waiting'

/** Tells one page from the next: where it changes, the sentence takes the focus. */
export const screenName = ({ kind, number, subject, title }: WizardScreen): string =>
  [kind, number, title.key, subject.question, subject.fix, subject.cause].join(' ')
