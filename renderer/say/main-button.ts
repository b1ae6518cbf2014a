import type { TerminalView } from '../../shared/contract'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { heldOf } from './held'
import { positionOf } from './position'

export interface MainButton {
  readonly action: 'examine' | 'complete'
  readonly key: MessageKey
}

/** The one button of a state, or none where nothing is to be done. Only an unconfirmed settlement says "ask again". */
export function mainButton(view: TerminalView): MainButton | null {
  switch (view.mood) {
    case 'unexamined':
      return { action: 'examine', key: 'do.examine' }
    case 'unreachable':
      return { action: 'examine', key: 'do.examine.again' }
    case 'needs-finishing':
      return { action: 'complete', key: 'do.finish' }
    case 'refused':
      return { action: 'complete', key: owed(view) ? 'do.finish' : 'do.finish.refused' }
    case 'cannot-confirm':
      return { action: 'complete', key: 'do.ask-again' }
    case 'all-well':
      return heldOf(view) ? { action: 'complete', key: 'do.settle' } : null
    default:
      return null
  }
}

const owed = (view: TerminalView): boolean =>
  (view.attempt?.stoppedAt ?? positionOf(view)?.stage ?? null) !== null
