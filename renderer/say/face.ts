import type { HandsetFace } from '../../shared/handset'
import type { Text } from '../../shared/i18n/translate'

type Say = (face: HandsetFace, text: Text) => string

/** What eyes see of the terminal, part by part; an empty answer is not worth a word. */
const PARTS = {
  display: ({ powered, lines }, { t }) => {
    const words = lines.map(line => line.trim()).filter(Boolean)
    if (!powered) return t('face.dark')
    return words.length > 0 ? t('face.lines', { lines: words.join(' / ') }) : ''
  },
  asks: ({ asks }, { t }) => (asks ? t('face.asks') : ''),
  busy: ({ asks, busy }, { t }) => (busy && !asks ? t('face.busy') : ''),
  paper: ({ paper }, { t }) => t(`face.paper.${paper ? 'in' : 'out'}`),
  lid: ({ lid }, { t }) => t(`face.lid.${lid}`),
  mains: ({ mains }, { t }) => t(`face.mains.${mains ? 'in' : 'out'}`),
  battery: ({ battery }, { t }) => t('face.battery', { percent: battery }),
  signal: ({ signal }, { t }) => t('face.signal', { bars: signal }),
  network: ({ network }, { t }) => t(`face.network.${network}`),
  register: ({ register }, { t }) => t(`face.register.${register}`),
  card: ({ card }, { t }) => t(`face.card.${card ? 'in' : 'out'}`),
  slip: ({ slip }, { t }) => t(`face.slip.${slip.length > 0 ? 'in' : 'out'}`),
} as const satisfies Record<string, Say>

type Part = keyof typeof PARTS
const ALL = Object.keys(PARTS) as Part[]
/** Shown on the page whatever they are; the rest only where there is something to say of them. */
const ALWAYS: readonly Part[] = ['asks', 'busy', 'paper', 'lid', 'mains', 'battery']
const NOTABLE: Readonly<Partial<Record<Part, (face: HandsetFace) => boolean>>> = {
  signal: ({ signal }) => signal < 3,
  network: ({ network }) => network === 'out',
  register: ({ register }) => register !== 'in',
  card: ({ card }) => card,
  slip: ({ slip }) => slip.length > 0,
}
const AMISS: Readonly<Partial<Record<Part, (face: HandsetFace) => boolean>>> = {
  ...NOTABLE,
  slip: () => false,
  display: ({ powered }) => !powered,
  paper: ({ paper }) => !paper,
  lid: ({ lid }) => lid === 'open',
  mains: ({ mains }) => !mains,
  battery: ({ battery }) => battery < 20,
}
/** Come and go by themselves. */
const NO_NEWS: readonly Part[] = ['busy', 'battery', 'signal']

/** One part of the terminal in words, and whether it is amiss. */
export interface FaceWord {
  readonly part: Part
  readonly words: string
  readonly isAmiss: boolean
}

/** The terminal's display, in its own words. */
export const displayLines = ({ powered, lines }: HandsetFace): readonly string[] =>
  powered ? lines : []

/** The state of the terminal's parts in words, the display apart. */
export const faceWords = (face: HandsetFace, text: Text): readonly FaceWord[] =>
  ALL.filter(part => ALWAYS.includes(part) || NOTABLE[part]?.(face))
    .map(part => ({ part, words: PARTS[part](face, text), isAmiss: isAmiss(part, face) }))
    .filter(({ words }) => words !== '')

/** What changed since it was last looked at; at the first look its display, and what is amiss. */
export function faceNews(
  face: HandsetFace,
  before: HandsetFace | undefined,
  text: Text,
): readonly string[] {
  const isNew = (part: Part) =>
    before
      ? !NO_NEWS.includes(part) && PARTS[part](before, text) !== PARTS[part](face, text)
      : part === 'display' || isAmiss(part, face)
  return ALL.filter(isNew)
    .map(part => PARTS[part](face, text))
    .filter(Boolean)
}

const isAmiss = (part: Part, face: HandsetFace): boolean => AMISS[part]?.(face) ?? false
