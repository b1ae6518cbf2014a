import type { ClosingReport, Transaction } from '../../../../shared/settlement'
import type { Ledger } from '../../ledger/ledger'
import { tillBook } from '../../settlement/till-book'
import type { TerminalState } from '../../terminals/driver'
import type { Finding, Measure, Scene } from '../scene'
import type { Seen } from '../sight'
import { amountsResult, doubled, wrongDates } from './items'
import { wordsResult } from './terminal-words'

/** Acquirers want a batch closed each day; two days is over any of their limits. */
const OLDEST_MS = 48 * 3_600_000
/** UnionPay-type terminals hold about so many items before they ask for a settlement. */
const USUAL_ITEMS = 500
const NEARLY = 0.9
const MEMORY_FULL: ReadonlySet<string> = new Set(['B1', 'B2'])

/** The open batch and the shop's own books of it. */
export const books: Measure = async (scene, sight) => {
  const { ledger, card, surroundings } = scene
  const seen = await sight.look()
  const batchNo = (seen.reached && (seen.state.batchNo ?? seen.open?.batchNo)) || null
  const till = tillBook(ledger, card.id, batchNo)
  const theirs = ledger
    .transactions({ terminalId: card.id, source: 'terminal' })
    .filter(row => row.batchNo === batchNo && batchNo !== null)
  return [
    ...age(scene, seen, till.lines),
    ...(seen.reached ? [...unsent(seen.state), ...fill(seen.state, seen.open)] : []),
    ...net(till.totals?.amountMinor ?? (seen.reached ? seen.open?.totals.amountMinor : undefined)),
    ...items(scene, till.lines, theirs),
    ...orphans(ledger, scene),
    ...(await office(surroundings)),
  ]
}

function age(
  { clock, ledger, card }: Scene,
  seen: Seen,
  till: readonly Transaction[],
): readonly Finding[] {
  const holdsItems = seen.reached && (seen.open?.totals.count ?? 0) > 0
  const since = till[0]?.at ?? (holdsItems ? ledger.batches(card.id)[0]?.closedAt : undefined)
  if (since === undefined) return []
  const oldMs = clock.now() - Date.parse(since)
  const result = oldMs > OLDEST_MS ? 'over-limit' : 'fresh'
  const measured = { minutes: Math.round(oldMs / 60_000), at: since }
  return [{ fact: 'batch.age', result, measured }]
}

function unsent({ unsent: told, condition }: TerminalState): readonly Finding[] {
  const count = told ? told.items + (told.offlineItems ?? 0) : undefined
  if (count === undefined && condition !== 'ready') return []
  const result = (count ?? 0) > 0 ? 'some' : 'none'
  return [{ fact: 'batch.unsent', result, measured: { count: count ?? 0 } }]
}

function fill(state: TerminalState, open: ClosingReport | undefined): readonly Finding[] {
  const count = open?.totals.count
  const measured = count === undefined ? {} : { count, of: USUAL_ITEMS }
  const complains = wordsResult(state.words) === 'full'
  if (MEMORY_FULL.has(state.code) || (complains && state.canSell === false))
    return [{ fact: 'journal.fill', result: 'full', measured }]
  if (complains || (count ?? 0) >= USUAL_ITEMS * NEARLY)
    return [{ fact: 'journal.fill', result: 'nearly-full', measured }]
  return count === undefined ? [] : [{ fact: 'journal.fill', result: 'room', measured }]
}

const net = (amountMinor: number | undefined): readonly Finding[] =>
  amountMinor === undefined
    ? []
    : [{ fact: 'batch.net', result: amountMinor < 0 ? 'negative' : 'positive' }]

function items(
  { clock }: Scene,
  till: readonly Transaction[],
  theirs: readonly Transaction[],
): readonly Finding[] {
  if (till.length === 0) return []
  const amounts = amountsResult(till, theirs)
  const twice = doubled(till)
  const dates = wrongDates(till, clock.now())
  const named = (rows: readonly Transaction[]) => ({
    count: rows.length,
    ...(rows[0] ? { reference: rows[0].reference } : {}),
  })
  return [
    { fact: 'items.amounts', result: amounts.result, measured: named(amounts.rows) },
    {
      fact: 'items.doubles',
      result: twice.length > 0 ? 'some' : 'none',
      measured: named(twice),
    },
    { fact: 'items.dates', result: dates.length > 0 ? 'wrong' : 'right', measured: named(dates) },
  ]
}

/** Rows that the last tie-out found at the terminal and not in the till. */
function orphans(ledger: Ledger, { card }: Scene): readonly Finding[] {
  const tieOut = ledger.lastAttempt(card.id)?.tieOut
  if (!tieOut?.ours) return []
  const found = tieOut.items.filter(({ kind }) => kind === 'missing-in-till')
  // A terminal that lists no details still counts them.
  const count = found.length || Math.max(0, tieOut.differenceCount ?? 0)
  const measured = { count, ...(found[0] && { reference: found[0].reference }) }
  return [{ fact: 'items.orphans', result: count > 0 ? 'some' : 'none', measured }]
}

async function office(surroundings: Scene['surroundings']): Promise<readonly Finding[]> {
  const { kindRefused, mayOperatorSettle, payout } = await surroundings.office()
  const findings: readonly (Finding | null)[] = [
    kindRefused === null
      ? null
      : {
          fact: 'items.type-refused',
          result: kindRefused === 'none' ? 'none' : 'one-type',
          measured: { name: kindRefused },
        },
    mayOperatorSettle === null
      ? null
      : { fact: 'operator.rights', result: mayOperatorSettle ? 'enough' : 'too-low' },
    payout && { fact: 'payout.state', result: payout },
  ]
  return findings.flatMap(finding => finding ?? [])
}
