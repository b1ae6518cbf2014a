import type { FactResult } from '../../../../shared/facts'
import type { TerminalState } from '../../terminals/driver'
import { STATUS } from '../knowledge/readings'
import type { Finding, Measure, Scene } from '../scene'
import type { Seen } from '../sight'
import { stopPoint } from '../stop-point'
import { deviceSigns } from './device-signs'
import { knownSoftware } from './known-software'
import { wordsResult } from './terminal-words'

/** Further off than this, sales may count for another day: ms. */
const CLOCK_LIMIT_MS = 60_000
const DAY_OFF_MS = 12 * 3_600_000

/** What the terminal says of itself: status, locks, clock, software, and its own words (ZVT PA00P015 ch. 2.56, 9.4.12, 11). */
export const status: Measure = async (scene, sight) => {
  const seen = await sight.look()
  const where = await standing(scene, seen)
  if (!seen.reached) return where
  const { state } = seen
  const words = wordsResult(state.words)
  return [
    { fact: 'terminal.status', result: statusResult(state), measured: { code: state.code } },
    ...where,
    {
      fact: 'terminal.words',
      result: words,
      measured: state.words.length > 0 ? { words: state.words.join(' · ') } : {},
    },
    ...registered(state),
    ...knownSoftware(state),
    ...clock(state),
    ...deviceSigns(state, words),
  ]
}

/** A batch that is closed and not paid stands at the pay-out, which is the bank's. */
async function standing(
  { ledger, card, surroundings }: Scene,
  seen: Seen,
): Promise<readonly Finding[]> {
  const point = stopPoint(seen, ledger.lastAttempt(card.id))
  const { payout } = point === 'none' ? await surroundings.office() : { payout: null }
  const result = payout === 'late' || payout === 'returned' ? '$' : point
  return [{ fact: 'settlement.stage', result, measured: batch(seen) }]
}

const batch = (seen: Seen) => {
  const batchNo = seen.reached ? (seen.state.batchNo ?? seen.open?.batchNo) : undefined
  return batchNo === undefined ? {} : { reference: batchNo }
}

/** Locks that a maker's status byte keeps quiet about still count. */
function statusResult({ code, condition, locks }: TerminalState): FactResult<'terminal.status'> {
  const named = Object.entries(STATUS).find(([, codes]) => codes.includes(code))?.[0]
  const result = (named as FactResult<'terminal.status'> | undefined) ?? 'other'
  if (result !== 'ready') return result
  if (condition === 'settlement-owed') return 'owed'
  return LOCKED.find(([lock]) => locks.includes(lock))?.[1] ?? 'ready'
}

const LOCKED: readonly (readonly [string, FactResult<'terminal.status'>])[] = [
  ['initialisation', 'initialise'],
  ['diagnosis', 'diagnosis'],
  ['activation', 'activate'],
]

const registered = ({ registered }: TerminalState): readonly Finding[] =>
  registered === undefined
    ? []
    : [{ fact: 'terminal.registered', result: registered ? 'yes' : 'no' }]

function clock({ clockAheadMs }: TerminalState): readonly Finding[] {
  if (clockAheadMs === undefined) return []
  const off = Math.abs(clockAheadMs)
  const result = off > DAY_OFF_MS ? 'day-off' : off > CLOCK_LIMIT_MS ? 'minutes-off' : 'right'
  return [
    { fact: 'terminal.clock', result, measured: { minutes: Math.round(clockAheadMs / 60_000) } },
  ]
}
