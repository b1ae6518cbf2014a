import type { CauseId } from '../../../shared/diagnosis'
import type { Stage } from '../../../shared/stage'
import type { ScreenKind, WizardScreen } from '../../../shared/wizard'
import { incidentsOf } from '../incidents/incidents'
import { seededRandom } from '../simulator/random'
import { walk } from '../wizard/person'
import { Wizards } from '../wizard/wizards'
import type { Incident } from './incident'
import { trueStage } from './incident'
import { personIn } from './person'
import { ACQUIRER, TERMINAL } from './prepared-shop'
import type { Recipe } from './recipe'

/** What the wizard made of one incident. */
export interface Told {
  /** Where it really stopped, when the wizard was opened. */
  readonly trueStage: Stage | null
  /** As the wizard said it when it first saw the terminal; `unseen`: it never did. */
  readonly stage: Stage | null | 'unseen'
  /** The likeliest causes as they stood before the first hand was laid on anything. */
  readonly ranking: readonly CauseId[]
  readonly end: 'agreed' | 'closed-with-difference' | 'passport' | 'nothing-wrong' | 'none'
  /** Pages on which a person acted. */
  readonly screens: number
  /** What was asked and done, in its order. */
  readonly path: readonly string[]
}

const ACTS: ReadonlySet<ScreenKind> = new Set<ScreenKind>([
  'question',
  'fix',
  'complete',
  'unknown',
])
/** Pages that only look: what they rank is not yet changed by anybody. */
const LOOKS: ReadonlySet<ScreenKind> = new Set<ScreenKind>(['examining', 'question'])

/** Walks through the wizard with the person who is in that shop. */
export async function runCase(incident: Incident, recipe: Recipe, seed: number): Promise<Told> {
  const { world, ledger, clock, surroundings, connect, desk, newId } = incident
  const before = trueStage(incident, recipe)
  const told: WizardScreen[] = []
  const wizards = new Wizards({
    ...{ ledger, clock, connect, surroundings, acquirer: ACQUIRER },
    incidents: incidentsOf(ledger, newId),
    bench: () => ({ isRunning: () => false, complete: () => desk().complete() }),
    changed: screen => told.push(screen),
  })
  const met: WizardScreen[] = []
  const first = await wizards.open(TERMINAL)
  const wizard = wizards.of(first.incidentId)
  const walked = await walk(
    { open: async () => first, answer: option => wizard.answer(option) },
    personIn(world, seededRandom(seed)),
    screen => met.push(screen),
  ).catch(() => undefined)
  const untouched = told.find(({ kind }) => !LOOKS.has(kind)) ?? first
  return {
    trueStage: before,
    stage: stageSaid([...told, ...met]),
    ranking: untouched.ranking.map(({ id }) => id),
    end: walked ? endOf(walked.end, incident) : 'none',
    screens: met.filter(({ kind }) => ACTS.has(kind)).length,
    path: met.map(nameOf),
  }
}

/** Before it had mended anything, which it does by itself where it can. */
function stageSaid(screens: readonly WizardScreen[]): Told['stage'] {
  const position = screens.find(screen => screen.position !== null)?.position
  return position ? position.stage : 'unseen'
}

function endOf(end: NonNullable<WizardScreen['end']>, { ledger }: Incident): Told['end'] {
  if (end === 'proven-settlement') return 'agreed'
  if (end !== 'nothing-wrong') return end
  // Nothing is wrong any more: then the books say how it ended.
  const [settled] = ledger
    .attempts({ terminalId: TERMINAL, limit: 5 })
    .filter(({ outcome }) => outcome !== 'nothing-to-do')
  return settled?.outcome === 'closed-with-difference' ? settled.outcome : 'nothing-wrong'
}

const nameOf = ({ kind, subject }: WizardScreen): string =>
  [kind, subject.question ?? subject.fix].filter(Boolean).join(':')
