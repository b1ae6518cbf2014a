import type {
  Debrief,
  TrainingEvent,
  TrainingEventKind,
  TrainingInput,
  TrainingScenario,
} from '../../../shared/training'
import { scoreOf } from './score'

const SIDES: Readonly<Record<TrainingEventKind, Debrief['timeline'][number]['side']>> = {
  injected: 'truth',
  reached: 'truth',
  settled: 'truth',
  saw: 'saw',
  told: 'saw',
  hint: 'saw',
  did: 'did',
  fatal: 'did',
  turn: 'did',
  face: 'saw',
}

/** Done to the trainee, not by them. */
const FROM_BEHIND: ReadonlySet<TrainingInput['kind']> = new Set(['inject', 'early', 'script'])

const sideOf = (event: TrainingEvent): Debrief['timeline'][number]['side'] =>
  event.kind === 'did' && FROM_BEHIND.has(event.input.kind) ? 'truth' : SIDES[event.kind]

/** What is talked over afterwards: the truth beside what was seen and done, marks, three questions, one sentence. */
export function debriefOf(scenario: TrainingScenario, events: readonly TrainingEvent[]): Debrief {
  return {
    ...scoreOf(scenario, events),
    scenario: scenario.id,
    truth: scenario.truth,
    timeline: events.map(event => ({
      atMs: event.atMs,
      step: event.step,
      side: sideOf(event),
      event,
    })),
    questions: scenario.debrief,
    remember: scenario.remember,
  }
}

/** The run as it stood after so many inputs, from its log. */
export const replayAt = (
  events: readonly TrainingEvent[],
  step: number,
): readonly TrainingEvent[] => events.filter(event => event.step <= step)
