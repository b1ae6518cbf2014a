import type { TerminalView } from '../../shared/contract'
import type { FaultData } from '../../shared/fault'
import type { Text } from '../../shared/i18n/translate'
import type { Position } from '../../shared/settlement'
import { positionOf } from './position'
import { splitSentence } from './split'

/** What stands below the sentence: is the money safe, and what to do now. Empty where the sentence says it all. */
export function followUp(view: TerminalView, text: Text): string {
  const { t } = text
  switch (view.mood) {
    case 'unreachable':
      return unreachable(view, text)
    case 'refused':
      return rest(view.fault ?? view.attempt?.fault, text)
    case 'cannot-confirm':
      return t('after.cannot-confirm')
    case 'closed-with-difference':
      return maySell(positionOf(view))
        ? t('after.closed-with-difference.sell')
        : t('after.closed-with-difference')
    default:
      return ''
  }
}

/** A closed batch is no hindrance; a terminal that says no, or is away, is. */
const maySell = (position: Position | null): boolean =>
  position?.canSell !== false && position?.away === undefined

/** With an attempt still open, no fault text may be read as "press again and it is fine". */
function unreachable({ fault, attempt }: TerminalView, text: Text): string {
  const inDoubt = attempt !== null && attempt.outcome === null
  return inDoubt ? text.t('after.unreachable.in-doubt') : rest(fault, text)
}

const rest = (fault: FaultData | null | undefined, text: Text): string =>
  fault ? splitSentence(text.fault(fault), text.locale)[1] : ''
