import { type FaultData, REMEDIES } from '../../../shared/fault'
import type { Text } from '../../../shared/i18n/translate'
import type { Attempt, ClosingReport, Position, Receipt } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import type { Progress } from './workplace'

/** The JSON object of `settle` and `demo`: what happened, as a script wants it. */
export function settlementReport(
  attempt: Attempt,
  receipts: readonly Receipt[],
  stages: readonly Stage[],
  attempts: readonly Attempt[],
  text: Text,
): Record<string, unknown> {
  const { position, report } = attempt
  return {
    outcome: attempt.outcome,
    stoppedAt: attempt.stoppedAt,
    stages,
    safe: position?.safe ?? null,
    left: position?.left ?? null,
    canSell: position?.canSell ?? null,
    batchNo: attempt.batchNo,
    totals: report && { ...report.totals, count: countOf(report) },
    schemes: report?.schemes ?? [],
    difference: attempt.tieOut,
    receipts: receipts.map(({ lines }) => lines),
    attempts: attempts.map(({ id, startedAt, endedAt, outcome, closesSent }) => ({
      id,
      startedAt,
      endedAt,
      outcome,
      closesSent,
    })),
    // The closes are counted before they leave: a run that was killed has told of its other requests nowhere.
    terminalRequests: {
      recall: 0,
      totals: 0,
      status: 0,
      ...attempt.requests,
      close: attempt.closesSent,
    },
    ...(attempt.fault ? { fault: faultReport(attempt.fault, text) } : {}),
  }
}

/** null: the terminal gave an amount only, and none is not zero. */
const countOf = ({ totals, countUnknown }: ClosingReport): number | null =>
  countUnknown ? null : totals.count

export const faultReport = (fault: NonNullable<Attempt['fault']>, text: Text) => ({
  code: fault.code,
  remedy: REMEDIES[fault.code],
  message: text.fault(fault),
  detail: fault.detail,
})

/** The same for a person: outcome, sentence, amounts, slip. */
export function settlementLines(
  attempt: Attempt,
  receipts: readonly Receipt[],
  text: Text,
): string[] {
  const { outcome, report, fault, position } = attempt
  return [
    outcome ? text.t(`outcome.${outcome}`) : '',
    ...(fault ? [text.fault(fault), ...ownWords(fault, text)] : []),
    ...(!report && position ? positionLines(position, text) : []),
    ...(report
      ? [
          text.t('desk.total', {
            batch: attempt.batchNo ?? '—',
            count: countOf(report) ?? '—',
            amount: text.money(report.totals.amountMinor, report.totals.currency),
          }),
        ]
      : []),
    ...receipts.flatMap(({ lines }) => ['', ...lines]),
  ]
}

/** What the terminal said of it, where our sentence does not quote it already. */
function ownWords({ code, detail }: FaultData, text: Text): string[] {
  const words = String(detail.text ?? '').trim()
  const quoted = text.fault({ code, detail }).includes(words)
  return words && !quoted ? [text.t('desk.words', { words })] : []
}

/** The terminal's own words; where it gave a code only, what that means. */
export const spoken = ({ words, means = [] }: Progress, { t }: Text): string =>
  (words.length > 0 ? words : means.map(key => t(key))).join(' ')

/** Stage, safe, left, can sell, in words. What nobody knows is not said with a dash. */
export function positionLines(position: Position, text: Text): string[] {
  const { safe, canSell } = position
  const amount = safe.amountMinor === null ? '—' : text.money(safe.amountMinor, safe.currency)
  const why = text.t(`certainty.${safe.certainty}`)
  const selling = canSell === null ? 'unknown' : canSell ? 'yes' : 'no'
  const isTold = safe.amountMinor !== null || safe.count !== null
  return [
    whereItStands(position, text),
    isTold
      ? text.t('desk.safe', { amount, count: safe.count ?? '—', why })
      : text.t('desk.safe.plain', { why }),
    whatIsLeft(position, text),
    text.t(`desk.can-sell.${selling}`),
  ]
}

/** A terminal that will not begin has stopped nowhere. */
function whereItStands({ stage, safe }: Position, { t }: Text): string {
  if (stage === null) return t('desk.not-stopped')
  if (stage === 'P' && safe.certainty !== 'unknown') return t('desk.not-begun')
  if (stage === '$') return t('desk.unpaid')
  return t('desk.stopped-at', { stage: t(`stage.${stage}`), letter: stage })
}

function whatIsLeft({ left: { stages, items } }: Position, { t }: Text): string {
  if (stages.length === 0) return t('desk.left.none')
  const named = stages.map(name => t(`stage.${name}`)).join(' · ')
  return items === null
    ? t('desk.left.stages', { stages: named })
    : t('desk.left', { stages: named, items })
}
