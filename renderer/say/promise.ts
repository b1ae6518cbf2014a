import type { TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import type { Stage } from '../../shared/stage'
import { heldOf } from './held'
import { positionOf } from './position'

/** What the button will do, and that nothing is done twice: at most two short lines beside it. */
export function promises(view: TerminalView, text: Text): readonly string[] {
  const { t } = text
  switch (view.mood) {
    case 'unexamined':
    case 'unreachable':
      return [t(`promise.${view.mood}`)]
    case 'needs-finishing':
      return [toFinish(view, text), t('promise.paper')]
    case 'running':
      return [t('promise.running'), t('promise.running.leave')]
    case 'cannot-confirm':
      return [t('promise.cannot-confirm'), t('promise.cannot-confirm.none')]
    case 'refused':
      return [t('promise.refused')]
    case 'all-well':
      return toSettle(view, text)
    default:
      return []
  }
}

const BY_STAGE = {
  P: 'promise.open',
  R: 'promise.open',
  H: 'promise.ask-first',
  U: 'promise.upload',
  S: 'promise.slip',
  D: 'promise.slip',
  C: 'promise.batch',
  $: 'promise.ask-first',
} as const satisfies Record<Stage, string>

function toFinish(view: TerminalView, { t }: Text): string {
  const position = positionOf(view)
  const stage = position?.stage
  if (!stage) return t('promise.ask-first')
  const { certainty } = position.safe
  if (certainty === 'unknown') return t('promise.ask-first')
  const { items } = position.left
  return stage === 'U' && items !== null ? t('promise.upload.items', { items }) : t(BY_STAGE[stage])
}

function toSettle(view: TerminalView, { t, money }: Text): readonly string[] {
  const held = heldOf(view)
  if (!held) return []
  const { count } = held
  const amount = money(held.amountMinor, held.currency)
  return [
    count === null
      ? t('promise.all-well.amount', { amount })
      : t('promise.all-well', { count, amount }),
    t('promise.paper'),
  ]
}
