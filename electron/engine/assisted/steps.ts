import type {
  AnswerKind,
  AssistedStep,
  AssistedStepId,
  Meaning,
  WordHit,
} from '../../../shared/assisted'
import type { RedLine } from '../../../shared/diagnosis'
import type { Flow } from './flow-state'
import type { MenuBrand, MenuPaths } from './menu-brand'
import { hitOf } from './search'

interface Screen {
  readonly picture: AssistedStep['picture']
  readonly answers: readonly AnswerKind[]
  readonly path?: keyof MenuPaths
  /** What the terminal may well show, the likeliest first. */
  readonly expected?: readonly Meaning[]
}

const ENDINGS: readonly Meaning[] = ['settled', 'working', 'paper', 'unreachable', 'no-answer']
const READ: readonly AnswerKind[] = ['words', 'cannot']
const DO: readonly AnswerKind[] = ['done', 'words', 'cannot']

/** Each screen of the assisted profile: one action, and how it may be answered. */
const SCREENS: Readonly<Record<AssistedStepId, Screen>> = {
  look: { picture: 'screen', answers: READ, expected: ['unfinished', 'plain', 'paper'] },
  'batch-before': { picture: 'slip', answers: ['batch', 'cannot'] },
  'open-settlement': {
    picture: 'keys',
    answers: DO,
    path: 'settle',
    expected: ['nothing-open', 'sign-on', 'unfinished'],
  },
  'confirm-totals': { picture: 'keys', answers: DO, path: 'confirm', expected: ENDINGS },
  resume: { picture: 'keys', answers: DO, path: 'resume', expected: ENDINGS },
  'let-go-on': { picture: 'wait', answers: DO, expected: ENDINGS },
  wait: { picture: 'wait', answers: ['words', 'still-working', 'cannot'], expected: ENDINGS },
  'load-paper': { picture: 'paper', answers: ['done', 'cannot'] },
  'close-lid': { picture: 'lid', answers: ['done', 'cannot'] },
  'plug-in': { picture: 'plug', answers: ['done', 'cannot'] },
  'take-card': { picture: 'card', answers: ['done', 'cannot'] },
  'check-network': { picture: 'signal', answers: ['done', 'cannot'] },
  detail: { picture: 'keys', answers: DO, expected: ['settled', 'paper'] },
  'sign-on': { picture: 'person', answers: ['done', 'cannot'], path: 'signOn' },
  'check-open': { picture: 'list', answers: ['yes', 'no', 'words', 'cannot'], path: 'totals' },
  'same-batch': { picture: 'list', answers: ['batch', 'cannot'], path: 'totals' },
  'slip-in-hand': { picture: 'slip', answers: ['yes', 'no', 'cannot'] },
  reprint: { picture: 'slip', answers: ['done', 'cannot'], path: 'reprint' },
  'slip-totals': { picture: 'slip', answers: ['totals', 'cannot'] },
  'batch-after': { picture: 'list', answers: ['batch', 'cannot'], path: 'totals' },
}

/** The screen a person sees now. */
export function stepOf(flow: Flow, brand: MenuBrand): AssistedStep {
  const { picture, answers, path, expected = [] } = SCREENS[flow.at]
  return {
    id: flow.at,
    stage: flow.stage,
    picture,
    keys: path ? [...brand.paths[path]] : [],
    expected: expectedWords(expected, brand),
    answers: [...answers],
    note: flow.note,
    never: neverNow(flow, brand),
    refused: flow.refused,
    issues: [...flow.issues],
  }
}

const expectedWords = (meanings: readonly Meaning[], { sayings }: MenuBrand): WordHit[] =>
  meanings.flatMap(meaning =>
    sayings.filter(saying => saying.meaning === meaning).map(saying => hitOf(saying, 1)),
  )

/** Once a settlement was started, starting another one "to be safe" is the first thing not to do. */
const neverNow = (flow: Flow, { never }: MenuBrand): RedLine[] => [
  ...new Set<RedLine>([...(flow.sent > 0 ? (['close-again'] as const) : []), ...never]),
]
