import type { CareItem, CareState } from '../../shared/care'
import type { Text } from '../../shared/i18n/translate'
import type { Sign, Tone } from './mood'

/** How each state of a care looks; words stand beside it. */
export const CARE_LOOKS = {
  done: { tone: 'go', sign: 'tick' },
  due: { tone: 'ask', sign: 'half' },
  overdue: { tone: 'stop', sign: 'alert' },
  trouble: { tone: 'stop', sign: 'cross' },
  'when-needed': { tone: 'quiet', sign: 'dot' },
} as const satisfies Record<CareState, { tone: Tone; sign: Sign }>

const OPEN: ReadonlySet<CareState> = new Set(['due', 'overdue', 'trouble'])

/** What waits for somebody to do it. */
export const openCare = (items: readonly CareItem[]): number =>
  items.filter(({ state }) => OPEN.has(state)).length

/** How often, when last, and when next: one quiet line. */
export function careTimes({ every, doneAt, dueAt }: CareItem, { t, day }: Text): string {
  return [
    t(`prevent.every.${every}`),
    doneAt ? t('prevent.done-at', { at: day(doneAt) }) : t('prevent.never-done'),
    dueAt ? t('prevent.due-at', { at: day(dueAt) }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
