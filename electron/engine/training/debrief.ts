import type {
  Debrief,
  TrainingEvent,
  TrainingEventKind,
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

/** What is talked over afterwards: the truth beside what was seen and done, marks, three questions, one sentence. */
export function debriefOf(scenario: TrainingScenario, events: readonly TrainingEvent[]): Debrief {
  return {
    ...scoreOf(scenario, events),
    scenario: scenario.id,
    truth: scenario.truth,
    timeline: events.map(event => ({
      atMs: event.atMs,
      step: event.step,
      side: SIDES[event.kind],
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
