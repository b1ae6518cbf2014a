import type { Totals } from '../../../shared/money'
import type { Away, Certainty, ClosingReport, Position } from '../../../shared/settlement'
import { MONEY_AT, STAGES, type Stage } from '../../../shared/stage'
import type { TerminalState } from '../terminals/driver'
import { countIsTold, holdsSomething } from './open-batch'

/** The stages a terminal works off itself; pay-out is the bank's. */
const OWN_STAGES: readonly Stage[] = STAGES.filter(stage => stage !== '$')

/**
 * What is safe, what is left, can the shop sell: read from the terminal's state and the batch it holds open.
 * Claims no more than the stage proves: offline items are not safe before they are uploaded.
 */
export function positionOf(
  state: TerminalState,
  openBatch: Totals | null,
  stage: Stage | null,
): Position {
  const owed = state.condition === 'settlement-owed'
  return {
    stage,
    safe: safeMoney(state, openBatch, stage),
    left: {
      stages: stage === null ? (owed ? [...OWN_STAGES] : []) : fromStage(stage),
      items: state.unsent?.items ?? null,
      offlineItems: state.unsent?.offlineItems ?? null,
      offlineAmountMinor: state.unsent?.offlineAmountMinor ?? null,
    },
    canSell: state.canSell ?? null,
  }
}

/** What is known of the terminal itself after its close. */
export interface AfterClose {
  /** It said that it goes away for some minutes. */
  readonly away?: Away | undefined
  /** It was looked at since. */
  readonly state?: TerminalState | undefined
}

/**
 * Where a settlement stands once the terminal has reported it closed. How many items is told only where it said so.
 * It can sell then, unless it said that it goes away, or was looked at since and says otherwise.
 */
export const closedPosition = (
  { totals, countUnknown }: Pick<ClosingReport, 'totals' | 'countUnknown'>,
  { away, state }: AfterClose = {},
): Position => ({
  stage: '$',
  safe: { ...totals, count: countUnknown ? null : totals.count, certainty: 'closed' },
  left: { stages: [], items: 0, offlineItems: 0, offlineAmountMinor: 0 },
  canSell: away ? null : state ? (state.canSell ?? null) : true,
  ...(away ? { away } : {}),
})

/** A close has left and its end is not known: that nothing was sent, or is left, can no longer be said. */
export const doubtfulPosition = ({ safe, left, ...rest }: Position): Position => ({
  ...rest,
  safe: NOTHING_BOOKED.has(safe.certainty) ? { ...safe, certainty: 'unknown' } : safe,
  left: { ...left, stages: left.stages.length > 0 ? left.stages : [...OWN_STAGES] },
})

const NOTHING_BOOKED: ReadonlySet<Certainty> = new Set(['nothing-sent', 'refused'])

const fromStage = (stage: Stage): Stage[] => OWN_STAGES.slice(OWN_STAGES.indexOf(stage))

function safeMoney(
  state: TerminalState,
  openBatch: Totals | null,
  stage: Stage | null,
): Position['safe'] {
  const currency = openBatch?.currency ?? state.currency
  const nothing = { count: null, amountMinor: null, currency }
  if (stage === null)
    return {
      ...nothing,
      certainty: state.condition === 'settlement-owed' ? 'unknown' : 'nothing-sent',
    }
  const money = MONEY_AT[stage]
  if (money === 'open') return { ...nothing, certainty: 'nothing-sent' }
  if (money === 'unknown') return { ...nothing, certainty: 'unknown' }
  const certainty = money === 'closed' ? 'closed' : 'bank-confirmed'
  // A terminal that has cleared its log holds nothing open, and so cannot say how much it closed.
  if (!openBatch || !holdsSomething(openBatch)) return { ...nothing, certainty }
  const offline = money === 'closed' ? undefined : state.unsent
  return { ...without(openBatch, offline), currency, certainty }
}

/** Offline items are not safe before they are uploaded. */
const without = (
  batch: Totals,
  offline: TerminalState['unsent'],
): Pick<Position['safe'], 'count' | 'amountMinor'> => ({
  count: countIsTold(batch) ? batch.count - (offline?.offlineItems ?? 0) : null,
  amountMinor: batch.amountMinor - (offline?.offlineAmountMinor ?? 0),
})
