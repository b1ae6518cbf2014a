import type {
  CareBoard,
  CareEvery,
  CareItem,
  CareState,
  Notice,
  Recovery,
} from '../../../shared/care'
import type { Incident } from '../../../shared/incident'
import { CARE, type Care } from '../diagnosis/knowledge/care'
import type { JournalEntry } from '../ledger/ledger'

type Note = Pick<JournalEntry, 'at' | 'kind' | 'body'>

const DAY_MS = 86_400_000
const EVERY_MS: Readonly<Record<Exclude<CareEvery, 'event'>, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 31 * DAY_MS,
  quarter: 92 * DAY_MS,
}

interface Done {
  readonly at: string
  readonly fine: boolean
}

/** The prevention page as a fold over the notes `care-…`: what is done, due and overdue at this moment. */
export function careBoard(
  notes: readonly Note[],
  nowMs: number,
  incidents: readonly Ended[] = [],
): CareBoard {
  const done = lastDone(notes)
  return {
    items: Object.entries(CARE).map(([id, care]) => itemOf(id, care, done.get(id), nowMs)),
    notices: noticesOf(notes),
    spareReady: done.get('spare')?.fine ?? null,
    recoveries: recoveriesOf(incidents),
  }
}

type Ended = Pick<Incident, 'openedAt' | 'changedAt' | 'end'>
/** Enough to see a trend. */
const RECOVERIES = 12
const MINUTE_MS = 60_000

/** Only what ended in a proven settlement was a recovery. */
const recoveriesOf = (incidents: readonly Ended[]): Recovery[] =>
  incidents
    .filter(({ end }) => end === 'proven-settlement' || end === 'closed-with-difference')
    .slice(0, RECOVERIES)
    .map(({ openedAt, changedAt }) => ({
      at: changedAt,
      minutes: Math.max(0, Math.ceil((Date.parse(changedAt) - Date.parse(openedAt)) / MINUTE_MS)),
    }))

const lastDone = (notes: readonly Note[]): ReadonlyMap<string, Done> =>
  new Map(
    notes
      .filter(({ kind }) => kind === 'care-done')
      .map(({ at, body }) => [String(body.care), { at, fine: body.fine !== false }]),
  )

function itemOf(id: string, care: Care, done: Done | undefined, nowMs: number): CareItem {
  const { what, tab, every, board } = care
  const dueMs = done && every !== 'event' ? Date.parse(done.at) + EVERY_MS[every] : null
  return {
    id,
    what,
    tab,
    every,
    board: board ?? null,
    state: stateOf(every, done, dueMs, nowMs),
    doneAt: done?.at ?? null,
    dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
  }
}

/** Overdue is what was left for a whole further turn; what nobody has ever done is due. */
function stateOf(
  every: CareEvery,
  done: Done | undefined,
  dueMs: number | null,
  nowMs: number,
): CareState {
  if (done && !done.fine) return 'trouble'
  if (every === 'event') return done ? 'done' : 'when-needed'
  if (dueMs === null) return 'due'
  if (nowMs < dueMs) return 'done'
  return nowMs < dueMs + EVERY_MS[every] ? 'due' : 'overdue'
}

/** The one that comes into force first stands first. */
function noticesOf(notes: readonly Note[]): Notice[] {
  const readAt = new Map(
    notes
      .filter(({ kind }) => kind === 'care-notice-read')
      .map(({ at, body }) => [String(body.notice), at]),
  )
  return notes
    .filter(({ kind }) => kind === 'care-notice')
    .map(({ body }) => ({
      id: String(body.notice),
      title: String(body.title),
      validFrom: String(body.validFrom),
      readAt: readAt.get(String(body.notice)) ?? null,
    }))
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom))
}
