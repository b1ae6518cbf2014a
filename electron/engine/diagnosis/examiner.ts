import { type Diagnosis, ProbeId } from '../../../shared/diagnosis'
import type { FactName, FactResult, Facts } from '../../../shared/facts'
import type { Reading } from '../../../shared/reading'
import type { Position } from '../../../shared/settlement'
import type { Answers } from './answers'
import { diagnose } from './diagnose'
import { keepGoodTls } from './good-tls'
import { measure } from './measure'
import type { Priors } from './priors'
import { PROBES } from './probes'
import type { Scene } from './scene'
import { type Seen, Sight } from './sight'
import { positionAt, type StopPoint, stopPoint } from './stop-point'

/** What is known after an examination. */
export interface Examination {
  readonly diagnosis: Diagnosis
  /** Newest last; a fact that was measured twice stands once. */
  readonly readings: readonly Reading[]
  readonly stopPoint: StopPoint
  /** null: the terminal was never seen. */
  readonly position: Position | null
  readonly reached: boolean
}

export interface Wishes {
  readonly answers: Answers
  readonly priors: Priors
  /** What was measured before and still holds. */
  readonly known?: readonly Reading[]
  /** `cheap`: first everything that takes a moment, then what the engine asks for. `asked`: only that. */
  readonly first?: 'cheap' | 'asked'
  /** No further probe is begun after so long, milliseconds. */
  readonly budgetMs?: number
  /** Stops after the probe that runs. */
  readonly signal?: AbortSignal
  /** Told of each reading as it comes. */
  readonly told?: (reading: Reading) => void
}

/** Longer than this nobody is made to wait for a first answer. */
const BUDGET_MS = 90_000
/** A probe that takes no longer is run unasked, seconds. */
const CHEAP_S = 2

/** Measures what is cheap, then what tells most, until the engine knows what is to be done. Only reads. */
export async function examine(scene: Scene, wishes: Wishes): Promise<Examination> {
  const { answers, priors, known = [], first = 'cheap' } = wishes
  const sight = new Sight(scene.connect, scene.clock)
  const readings = new Map<FactName, Reading>(known.map(reading => [reading.fact, reading]))
  const run = new Set<ProbeId>()
  const look = async (probe: ProbeId): Promise<void> => {
    run.add(probe)
    for (const reading of await measure(probe, scene, sight)) keep(readings, reading, wishes.told)
  }
  const mayGoOn = stopwatch(scene, wishes)
  if (first === 'cheap') for (const probe of CHEAP) if (mayGoOn()) await look(probe)
  let diagnosis = diagnose(factsOf(readings), answers, priors)
  while (diagnosis.next.kind === 'probe' && !run.has(diagnosis.next.probe) && mayGoOn()) {
    await look(diagnosis.next.probe)
    diagnosis = diagnose(factsOf(readings), answers, priors)
  }
  keepGoodTls(scene.ledger, scene.card.id, readings.get('host.tls'))
  const seen = await sight.look()
  return {
    diagnosis,
    readings: [...readings.values()],
    ...standing(seen, readings, scene),
    reached: seen.reached,
  }
}

function standing(
  seen: Seen,
  readings: ReadonlyMap<FactName, Reading>,
  scene: Scene,
): Pick<Examination, 'stopPoint' | 'position'> {
  const point = pointOf(readings, stopPoint(seen, scene.ledger.lastAttempt(scene.card.id)))
  return { stopPoint: point, position: positionAt(seen, point, scene) }
}

const CHEAP: readonly ProbeId[] = ProbeId.options.filter(
  probe => PROBES[probe].seconds <= CHEAP_S && PROBES[probe].touch !== 'loads-line',
)

/** A thing once seen is not forgotten because another probe could not tell it. */
function keep(readings: Map<FactName, Reading>, reading: Reading, told: Wishes['told']): void {
  if (reading.result === 'unknown' && readings.has(reading.fact)) return
  readings.delete(reading.fact)
  readings.set(reading.fact, reading)
  told?.(reading)
}

function stopwatch({ clock }: Scene, { budgetMs = BUDGET_MS, signal }: Wishes): () => boolean {
  const until = clock.now() + budgetMs
  return () => clock.now() < until && signal?.aborted !== true
}

const factsOf = (readings: ReadonlyMap<FactName, Reading>): Facts =>
  Object.fromEntries(
    [...readings].map(([fact, { result }]) => [fact, result as FactResult | 'unknown']),
  )

/** The pay-out is not the terminal's: only the probe that asked the office knows of it. */
const pointOf = (readings: ReadonlyMap<FactName, Reading>, point: StopPoint): StopPoint =>
  readings.get('settlement.stage')?.result === '$' ? '$' : point
