import type { Check } from '../../../shared/contract'
import type { ClosingReport } from '../../../shared/settlement'
import type { TerminalState } from '../terminals/driver'

/** What this computer adds to what the terminal says; null where it cannot tell. */
export interface Around {
  /** Room for the ledger. */
  readonly freeBytes: number | null
  /** Times the network changed within the last minute. */
  readonly linkChanges: number | null
}

export interface GateView {
  readonly state: TerminalState
  readonly open: Pick<ClosingReport, 'totals'> | undefined
  readonly around?: Around | undefined
}

/** A new settlement, or one that stopped half-way and is gone on with. */
export type Undertaking = 'new' | 'finishing'

type Judged = Pick<Check, 'ok' | 'value'>
interface Rule {
  readonly id: Check['id']
  /** What it keeps from beginning; anything else it only says. */
  readonly blocks: readonly Undertaking[]
  readonly judge: (view: GateView) => Judged
}

/** Below this a terminal without mains may not live through a settlement, percent. */
const BATTERY_LIMIT = 20
/** A terminal clock further off decides which day a sale belongs to, s. */
const CLOCK_LIMIT_S = 60
/** A settlement writes less than a megabyte; with less than this the disk is as good as full, bytes. */
const LEAST_ROOM = 20 * 1_000_000
/** UnionPay-type terminals hold about so many items. */
const USUAL_ITEMS = 500
const STEADY_CHANGES = 2

const WORDS = {
  lid: /盖未|纸仓未|(cover|lid) open/i,
  signOn: /请.{0,6}签到|log ?on first/i,
  reversal: /冲正|reversal/i,
  full: /已满|超限额|储存满|(memory|log|journal) full/i,
} as const

const says = ({ state }: GateView, words: RegExp): boolean => words.test(state.words.join(' '))
/** A complaint that only words can bring: silence is no proof of health. */
const unless = (bad: boolean): Judged => ({ ok: bad ? false : null, value: null })

/**
 * The pre-flight checks, in the order in which they are told. Paper and lid never block: slips are archived here.
 * Pending reversals, unsent items, a missing sign-on and a full journal do not either, because the settlement itself is
 * their cure; a wrong clock is told, and the terminal decides. Power and room for the ledger block everything, because
 * a run without them leaves more in doubt than it clears up. An unsteady line keeps only a new settlement from
 * beginning: one that is owed is gone on with from where it stopped.
 */
const GATE: readonly Rule[] = [
  { id: 'paper', blocks: [], judge: ({ state }) => ({ ok: state.paper ?? null, value: null }) },
  { id: 'lid', blocks: [], judge: view => unless(says(view, WORDS.lid)) },
  { id: 'power', blocks: ['new', 'finishing'], judge: ({ state }) => power(state) },
  { id: 'clock', blocks: [], judge: ({ state }) => clock(state) },
  { id: 'sign-on', blocks: [], judge: view => unless(says(view, WORDS.signOn)) },
  { id: 'line', blocks: ['new'], judge: ({ around }) => line(around?.linkChanges ?? null) },
  { id: 'reversals', blocks: [], judge: view => unless(says(view, WORDS.reversal)) },
  { id: 'unsent', blocks: [], judge: ({ state }) => unsent(state) },
  { id: 'journal', blocks: [], judge: journal },
  {
    id: 'disk',
    blocks: ['new', 'finishing'],
    judge: ({ around }) => disk(around?.freeBytes ?? null),
  },
]

export interface Gate {
  readonly go: boolean
  /** The checks that keep it from beginning. */
  readonly reasons: readonly Check['id'][]
  readonly checks: readonly Check[]
}

/** Starts only what will very likely end, and says why not. What a terminal does not tell never blocks. */
export function passGate(view: GateView, undertaking: Undertaking): Gate {
  const judged = GATE.map(({ id, blocks, judge }) => ({ blocks, check: { id, ...judge(view) } }))
  const reasons = judged
    .filter(({ blocks, check }) => check.ok === false && blocks.includes(undertaking))
    .map(({ check }) => check.id)
  return { go: reasons.length === 0, reasons, checks: judged.map(({ check }) => check) }
}

/** Something is owed, or was begun from here. */
export const undertakingOf = ({ condition, stage }: TerminalState): Undertaking =>
  condition === 'settlement-owed' || stage !== undefined ? 'finishing' : 'new'

function power({ mains, battery, locks, code }: TerminalState): Judged {
  const value = battery ?? null
  if (mains) return { ok: true, value }
  if (locks.includes('battery') || code === 'BF') return { ok: false, value }
  return { ok: battery === undefined ? null : battery >= BATTERY_LIMIT, value }
}

function clock({ clockAheadMs }: TerminalState): Judged {
  if (clockAheadMs === undefined) return { ok: null, value: null }
  const aheadS = Math.round(clockAheadMs / 1_000)
  return { ok: Math.abs(aheadS) <= CLOCK_LIMIT_S, value: aheadS }
}

const line = (changes: number | null): Judged =>
  changes === null ? { ok: null, value: null } : { ok: changes < STEADY_CHANGES, value: null }

const unsent = ({ unsent: told }: TerminalState): Judged =>
  told ? { ok: told.items === 0, value: told.items } : { ok: null, value: null }

function journal(view: GateView): Judged {
  const count = view.open?.totals.count
  if (says(view, WORDS.full) || view.state.code === 'B1' || view.state.code === 'B2')
    return { ok: false, value: null }
  if (count === undefined) return { ok: null, value: null }
  return { ok: count < USUAL_ITEMS, value: count }
}

const disk = (freeBytes: number | null): Judged => ({
  ok: freeBytes === null ? null : freeBytes >= LEAST_ROOM,
  value: null,
})
