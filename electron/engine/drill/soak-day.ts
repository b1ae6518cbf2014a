import type { Attempt } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import type { Ledger } from '../ledger/ledger'
import type { Mishap, What } from '../simulator/mishaps'
import { type Random, seededRandom } from '../simulator/random'
import { scenarioById } from '../simulator/scenarios'
import { verdictsIn } from '../simulator/totals'
import { type Evening, evening } from './evening'
import type { Ledgers } from './ledgers'
import type { Death } from './mortal-console'
import { dayOf } from './on-a-day'
import type { Outage } from './outage'

/** What a checker that is no part of the settlement found wrong with a day. */
export type Violation =
  /** The host booked a batch more than once. */
  | 'closed-twice'
  /** A batch that nobody asked to close was closed too: the next day's, by a second close. */
  | 'another-closed'
  /** Told as closed, and the host knows nothing of it. */
  | 'claimed'
  /** Told with another amount than the host has. */
  | 'wrong-totals'
  /** The till was right and the day is told to differ, or the other way round. */
  | 'wrong-verdict'
  /** Handed to a person, although every trouble had passed and the terminal can say how it ended. */
  | 'given-up'
  /** Nothing is told of how it ended, or "nothing to do" without a closing that the ledger knows of. */
  | 'no-end'
  | 'ledger'

export interface SoakDay {
  readonly seed: number
  readonly brand: string
  readonly mishaps: readonly string[]
  readonly line: string
  readonly outage: Outage | null
  /** What was typed into the till that day; null where it told nothing. */
  readonly till: string | null
  /** Where the console died on this day, one press after the other. */
  readonly deaths: readonly string[]
  /** Times the button was pressed. */
  readonly presses: number
  readonly outcome: Attempt['outcome']
  readonly violations: readonly Violation[]
}

const START = Date.UTC(2026, 10, 23, 13, 40)
const DAY_MS = 86_400_000
const BRANDS = ['linden', 'harbor', 'cascade'] as const
const STAGES = ['P', 'R', 'H', 'U', 'S', 'D', 'C'] as const satisfies readonly Stage[]
const EDGES = ['before', 'between', 'after'] as const
const TROUBLES = [
  'power-loss',
  'paper-out',
  'register-link-cut',
  'register-frame-lost',
  'register-frame-late',
  'register-frame-duplicated',
  'register-frame-corrupted',
  'host-link-cut-before-request',
  'host-link-cut-before-answer',
  'host-link-cut-after-answer',
  'host-late',
  'host-down',
  'answer-77',
  'cancel-key',
  'domestic-differs',
  'foreign-differs',
  'domestic-error',
  'foreign-error',
  'frame-lost',
  'frame-late',
  'frame-duplicated',
  'frame-corrupted',
] as const satisfies readonly What[]
const MOST_TROUBLES = 3
const MOST_DEATHS = 2
/**
 * A settlement without trouble writes and sends some hundred times, and asks for the close within the first twenty: there
 * a death tells most. What is beyond its end does not happen.
 */
const STEPS = [20, 40, 120] as const
/** Started again at once, after a look at the screen, after a walk to the till. */
const AWAY_MS = [0, 3000, 600_000] as const
/** Within the console's own patience, a little longer, and far beyond it. */
const OUT_MS = [5000, 30_000, 240_000] as const
const MOST_PRESSES = 6
const TILLS = [undefined, 'right', 'right', 'orphans'] as const
/** Clears its log and repeats no result: after a cut nobody can say with which totals it closed. */
const CANNOT_REPEAT = 'cascade'

/** One evening of a simulated shop, with up to three troubles and a console that may die twice. */
export async function soakDay(seed: number, ledgers: Ledgers): Promise<SoakDay> {
  const random = seededRandom(seed)
  const brand = random.pick(BRANDS)
  const mishaps = Array.from({ length: random.between(0, MOST_TROUBLES) }, () => trouble(random))
  const deaths = Array.from({ length: random.between(0, MOST_DEATHS) }, () => death(random))
  const scenario = { ...scenarioById('open-day'), shop: dayOf(seed), brand, mishaps }
  const till = random.pick(TILLS)
  const line = random.pick(['tcp', 'serial'] as const)
  const outage = random.pick([true, false, false]) ? outageAt(random) : undefined
  const startMs = START + (seed % 365) * DAY_MS
  const lived = await evening({ scenario, seed, startMs, line, outage, till }, ledgers)
  try {
    const { attempt, presses } = await settled(lived, deaths)
    return {
      seed,
      brand,
      mishaps: mishaps.map(({ what, when }) => `${what} ${when.edge} ${when.stage}`),
      line,
      outage: outage ?? null,
      till: till ?? null,
      deaths: deaths.map(({ at, nth, edge, awayMs }) => `${edge} ${at} ${nth}, for ${awayMs} ms`),
      presses,
      outcome: attempt.outcome,
      violations: [
        ...wrongWith(attempt, lived),
        ...(isMisjudged(attempt, till, lived.simulation) ? (['wrong-verdict'] as const) : []),
        ...(isGivenUp(attempt, brand) ? (['given-up'] as const) : []),
      ],
    }
  } finally {
    await lived.end()
  }
}

const outageAt = (random: Random): Outage => ({
  afterSends: random.between(1, random.pick(STEPS)),
  forMs: random.pick(OUT_MS),
})

const death = (random: Random): Death => ({
  at: random.pick(['write', 'send'] as const),
  nth: random.between(1, random.pick(STEPS)),
  edge: random.pick(['before', 'after'] as const),
  awayMs: random.pick(AWAY_MS),
})

const trouble = (random: Random): Mishap => ({
  when: { stage: random.pick(STAGES), edge: random.pick(EDGES) },
  what: random.pick(TROUBLES),
})

/** A person presses the button until there is nothing left that a press could change; a dead console is started again. */
export async function settled(
  { press }: Pick<Evening, 'press'>,
  deaths: readonly Death[],
): Promise<{ readonly attempt: Attempt; readonly presses: number }> {
  let presses = 0
  let attempt: Attempt | 'died' = 'died'
  while (attempt === 'died' || (isLeft(attempt) && presses < MOST_PRESSES + deaths.length)) {
    attempt = await press(deaths[presses])
    presses++
  }
  return { attempt, presses }
}

const isLeft = ({ step, outcome, fault }: Attempt): boolean =>
  step !== 'done' || outcome === 'refused' || fault?.code.startsWith('link.') === true

/** Asks the simulated host, not the settlement. */
export function wrongWith(
  { outcome, report, batchNo }: Pick<Attempt, 'outcome' | 'report' | 'batchNo'>,
  { simulation: { acquirer }, ledger, before }: Pick<Evening, 'simulation' | 'ledger' | 'before'>,
): readonly Violation[] {
  const booked = acquirer.batches().map(number => acquirer.ledgerOf(number))
  const ours = batchNo === null ? undefined : acquirer.ledgerOf(batchNo)
  const told = isTold(outcome)
  const isWrong = outcome === 'agreed' && report?.totals.amountMinor !== ours?.amountMinor
  const found: readonly (readonly [Violation, boolean])[] = [
    ['closed-twice', booked.some(batch => (batch?.closingsBooked ?? 0) > 1)],
    ['another-closed', booked.filter(batch => batch?.closingsBooked).length > before.length + 1],
    ['claimed', told && ours?.closingsBooked !== 1],
    ['wrong-totals', isWrong],
    ['no-end', outcome === null || (outcome === 'nothing-to-do' && !knows(ledger()))],
    ['ledger', !ledger().verify().ok],
  ]
  return found.filter(([, is]) => is).map(([violation]) => violation)
}

/** A closing, or the word that a person has to compare the batch with the acquirer. */
const knows = (ledger: Ledger): boolean =>
  ledger
    .attempts({ limit: 2 * MOST_PRESSES })
    .some(({ outcome, fault }) => isTold(outcome) || fault?.code === 'settlement.unverified')

const isTold = (outcome: Attempt['outcome']): boolean =>
  outcome === 'agreed' || outcome === 'closed-with-difference'

/** A till that lacks a sale differs, and so does a batch that the host did not find balanced; any other agrees. */
function isMisjudged(
  { outcome, batchNo }: Attempt,
  till: (typeof TILLS)[number],
  { acquirer }: Evening['simulation'],
): boolean {
  const verdicts = verdictsIn(acquirer.ledgerOf(batchNo ?? '')?.answer)
  const balanced = verdicts?.domestic === 'agreed' && verdicts.foreign === 'agreed'
  const wanted = till === 'orphans' || !balanced ? 'closed-with-difference' : 'agreed'
  return isTold(outcome) && outcome !== wanted
}

const isGivenUp = ({ outcome }: Attempt, brand: string): boolean =>
  (outcome === 'cannot-confirm' && brand !== CANNOT_REPEAT) || outcome === 'refused'
