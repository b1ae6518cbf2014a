import type { FaultData } from '../../../shared/fault'
import type { Text } from '../../../shared/i18n/translate'
import type { Passport } from '../../../shared/passport'
import type { Attempt, Position } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import type { InBoth } from './in-both'

/** What is known at the end of an incident. */
export interface Standing {
  readonly stage: Stage | null
  readonly position: Position | null
  readonly attempt: Attempt | undefined
  readonly fault: FaultData | null
}

/** What happened, is the money safe, what is left, can I sell: one sentence each. */
export const summaryOf = (standing: Standing, both: InBoth): Passport['summary'] => ({
  happened: both(text => happened(standing, text)),
  money: both(text => money(standing.position, text)),
  left: both(text => left(standing.position, text)),
  canSell: both(({ t }) => t(`passport.sell.${selling(standing.position)}`)),
})

function happened(standing: Standing, text: Text): string {
  const { fault, position, attempt } = standing
  const before = found(standing, text)
  if (!fault) return before
  // A terminal that was never reached has shown nothing half-way, and nothing finished either.
  if (!position && !attempt) return text.fault(fault)
  return text.t('passport.happened.fault', { before, fault: text.fault(fault) })
}

type Happening = Pick<Standing, 'stage' | 'attempt' | 'position'>

function found(standing: Happening, { t }: Text): string {
  const { stage, attempt } = standing
  return t(`passport.happened.${happening(standing)}`, {
    stage: stage ? t(`stage.${stage}`) : '',
    letter: stage ?? '',
    outcome: attempt?.outcome ? t(`outcome.${attempt.outcome}`) : '',
  })
}

/** What happened, in one word: the page and the phone script say the same. */
export function happening({ stage, attempt, position }: Happening) {
  const { outcome = null, closesSent = 0 } = attempt ?? {}
  if (outcome === 'agreed' || outcome === 'closed-with-difference') return 'settled'
  if (outcome === 'cannot-confirm' || (outcome === null && closesSent > 0)) return 'unsure'
  if (stage === 'P') return 'not-begun'
  if (stage === '$') return 'unpaid'
  if (stage) return 'stopped'
  return position ? 'none' : 'unseen'
}

function money(position: Position | null, text: Text): string {
  if (!position || position.safe.certainty === 'unknown') return text.t('passport.money.unknown')
  const { amountMinor, currency, count, certainty } = position.safe
  if (amountMinor === null && count === null) return text.t(`passport.money.${certainty}`)
  return text.t('passport.money', {
    amount: amountMinor === null ? '—' : text.money(amountMinor, currency),
    count: count ?? '—',
    why: text.t(`certainty.${certainty}`),
  })
}

function left(position: Position | null, { t }: Text): string {
  if (!position) return t('passport.left.unknown')
  const { stages, items } = position.left
  if (stages.length === 0) return t('passport.left.none')
  const named = stages.map(stage => t(`stage.${stage}`)).join(' · ')
  return items === null
    ? t('passport.left.stages', { stages: named })
    : t('passport.left', { stages: named, items })
}

function selling(position: Position | null): 'yes' | 'no' | 'unknown' {
  if (!position || position.canSell === null) return 'unknown'
  return position.canSell ? 'yes' : 'no'
}
