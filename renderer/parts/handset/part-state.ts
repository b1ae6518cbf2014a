import type { HandsetFace, HandsetPart } from '../../../shared/handset'
import type { MessageKey } from '../../../shared/i18n/catalogue'

/** Parts that go in and out; the slip only comes off. */
export type MovablePart = Exclude<HandsetPart, 'slip'>
export type PartState = 'in' | 'loose' | 'out'

/** Where a part is, as eyes see it. */
export const stateOf = (face: HandsetFace, part: MovablePart): PartState => {
  switch (part) {
    case 'lid':
      return face.lid === 'closed' ? 'in' : 'out'
    case 'network':
    case 'register':
      return face[part]
    default:
      return face[part] ? 'in' : 'out'
  }
}

/** A loose plug is pushed home before it is pulled. */
export const nextOf = (state: PartState): 'in' | 'out' => (state === 'in' ? 'out' : 'in')

/** What is said of it: its name, its state, and what a press does. */
export const wordsOf = (part: MovablePart, state: PartState) =>
  ({
    part: `handset.part.${part}`,
    state: `handset.state.${part}.${state}`,
    deed: `handset.do.${part}.${state}`,
  }) as { readonly [K in 'part' | 'state' | 'deed']: MessageKey }
