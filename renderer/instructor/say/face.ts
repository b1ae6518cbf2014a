import type { HandsetFace } from '../../../shared/handset'
import type { Text } from '../../../shared/i18n/translate'

type Say = (face: HandsetFace, text: Text) => string

/** What eyes see of the terminal, part by part; an empty answer is not worth a word. */
const PARTS = {
  display: ({ powered, lines }, { t }) =>
    powered
      ? lines.length > 0
        ? t('instructor.face.lines', { lines: lines.join(' / ') })
        : ''
      : t('instructor.face.dark'),
  doing: ({ asks, busy }, { t }) => {
    if (asks) return t('instructor.face.asks')
    return busy ? t('instructor.face.busy') : ''
  },
  paper: ({ paper }, { t }) => t(`instructor.face.paper.${paper ? 'in' : 'out'}`),
  lid: ({ lid }, { t }) => t(`instructor.face.lid.${lid}`),
  mains: ({ mains }, { t }) => t(`instructor.face.mains.${mains ? 'in' : 'out'}`),
  battery: ({ battery }, { t }) => t('instructor.face.battery', { percent: battery }),
  signal: ({ signal }, { t }) => t('instructor.face.signal', { bars: signal }),
  network: ({ network }, { t }) => t(`instructor.face.network.${network}`),
  register: ({ register }, { t }) => t(`instructor.face.register.${register}`),
  card: ({ card }, { t }) => t(`instructor.face.card.${card ? 'in' : 'out'}`),
  slip: ({ slip }, { t }) => t(`instructor.face.slip.${slip.length > 0 ? 'in' : 'out'}`),
} as const satisfies Record<string, Say>

type Part = keyof typeof PARTS
const ALL = Object.keys(PARTS) as Part[]
/** Shown on the page whatever they are; the rest only where something is amiss. */
const ALWAYS: readonly Part[] = ['paper', 'lid', 'mains', 'battery']
const AMISS: Readonly<Partial<Record<Part, (face: HandsetFace) => boolean>>> = {
  signal: ({ signal }) => signal < 3,
  network: ({ network }) => network === 'out',
  register: ({ register }) => register !== 'in',
  card: ({ card }) => card,
  slip: ({ slip }) => slip.length > 0,
}

/** One part of the terminal in words, and whether it is amiss. */
export interface FaceWord {
  readonly part: Part
  readonly words: string
  readonly isAmiss: boolean
}

const BAD: Readonly<Partial<Record<Part, (face: HandsetFace) => boolean>>> = {
  ...AMISS,
  slip: () => false,
  display: ({ powered }) => !powered,
  paper: ({ paper }) => !paper,
  lid: ({ lid }) => lid === 'open',
  mains: ({ mains }) => !mains,
  battery: ({ battery }) => battery < 20,
}

/** The terminal's display, in its own words. */
export const displayLines = ({ powered, lines }: HandsetFace): readonly string[] =>
  powered ? lines : []

/** The state of the terminal's parts in words, the display apart. */
export const faceWords = (face: HandsetFace, text: Text): readonly FaceWord[] =>
  ALL.filter(part => part !== 'display')
    .filter(part => ALWAYS.includes(part) || part === 'doing' || AMISS[part]?.(face))
    .map(part => ({
      part,
      words: PARTS[part](face, text),
      isAmiss: BAD[part]?.(face) ?? false,
    }))
    .filter(({ words }) => words !== '')

/** What changed since it was last looked at. */
export function faceNews(
  before: HandsetFace | undefined,
  face: HandsetFace,
  text: Text,
): readonly string[] {
  const news = ALL.map(part => [before && PARTS[part](before, text), PARTS[part](face, text)])
    .filter(([was, is]) => is !== '' && was !== is)
    .map(([, is]) => is ?? '')
  return news.length > 0 ? news : [text.t('instructor.face.same')]
}
