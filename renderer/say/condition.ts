import type { MoneyState } from '../../shared/diagnosis'
import type { Text } from '../../shared/i18n/translate'
import type { Position } from '../../shared/settlement'
import type { WizardScreen } from '../../shared/wizard'

type Known = Pick<WizardScreen, 'kind' | 'position' | 'money'>

/** What stands above every step: where the settlement is, and what the bank has. It claims no more than is proven. */
export function condition(screen: Known, { t }: Pick<Text, 't'>): readonly string[] {
  const { position } = screen
  if (!position) return [t('guide.condition.unseen'), t(`guide.money.${proven(screen)}`)]
  const money = proven(screen)
  // Nothing is wrong and nothing is owed: a doubt about the bank would be one about what there is not.
  const isIdleDoubt = isIdle(position) && money === 'unknown' && screen.kind === 'nothing-wrong'
  return [where(position, { t }), ...(isIdleDoubt ? [] : [t(`guide.money.${money}`)])]
}

const isIdle = ({ stage }: Position): boolean => stage === null || stage === '$'

/** A terminal that will not begin has stopped nowhere. */
function where(position: Position, { t }: Pick<Text, 't'>): string {
  const { stage, safe } = position
  if (stage === null || stage === '$') return t('guide.condition.none')
  if (stage === 'P' && safe.certainty !== 'unknown') return t('guide.condition.not-begun')
  return t('guide.condition.stage', { stage: t(`stage.${stage}`) })
}

const NEEDS_PROOF: ReadonlySet<MoneyState> = new Set(['totals-at-host', 'closed'])

/** That the bank has something is said only where it was confirmed. */
function proven({ position, money }: Known): MoneyState {
  const certainty = position?.safe.certainty
  const confirmed = certainty === 'bank-confirmed' || certainty === 'closed'
  return NEEDS_PROOF.has(money) && !confirmed ? 'unknown' : money
}
