import type { TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import { MONEY_AT } from '../../shared/stage'
import type { WizardScreen } from '../../shared/wizard'
import { heldOf } from './held'

/** Can I sell, in the words of the three facts. */
export function canSellNow({ position }: WizardScreen, { t }: Text): string {
  const canSell = position?.canSell ?? null
  return t(canSell === null ? 'fact.sell.unknown' : canSell ? 'fact.sell.yes' : 'fact.sell.no')
}

/** The money that no bank has taken yet, and since when the oldest of it waits. Claims nothing that nobody told. */
export function moneyAtRisk(screen: WizardScreen, view: TerminalView, text: Text): string {
  const { t } = text
  const { position, readings } = screen
  if (position?.stage && MONEY_AT[position.stage] === 'closed') return t('stake.none')
  const amount = amountAtRisk(screen, view, text)
  if (amount === null) return t('fact.not-known')
  const since = readings.find(({ fact }) => fact === 'batch.age')?.measured.at
  if (typeof since !== 'string') return amount
  return t('stake.since', { amount, at: text.dateTime(since) })
}

/** Once the totals are with the bank, only what was taken offline still waits. */
function amountAtRisk({ position }: WizardScreen, view: TerminalView, text: Text): string | null {
  if (position && position.stage === 'U') {
    const { offlineAmountMinor } = position.left
    return offlineAmountMinor === null
      ? null
      : text.money(offlineAmountMinor, position.safe.currency)
  }
  const held = heldOf(view)
  return held && text.money(held.amountMinor, held.currency)
}
