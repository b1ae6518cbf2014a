import type { Debrief, TrainingEvent, TrainingInput } from '../../shared/training'

export type Lane = Debrief['timeline'][number]['side']
export const LANES: readonly Lane[] = ['truth', 'saw', 'did']

const OF_KIND: Readonly<Record<TrainingEvent['kind'], Lane>> = {
  ...{ injected: 'truth', reached: 'truth', settled: 'truth' },
  ...{ saw: 'saw', told: 'saw', hint: 'saw', face: 'saw' },
  ...{ did: 'did', fatal: 'did', turn: 'did' },
}
const FROM_BEHIND: ReadonlySet<TrainingInput['kind']> = new Set(['inject', 'early', 'script'])

/** Where an event stands: a run that is under way has no debrief yet that would say so. */
export const laneOf = (event: TrainingEvent): Lane =>
  event.kind === 'did' && FROM_BEHIND.has(event.input.kind) ? 'truth' : OF_KIND[event.kind]
