import { STAGES, Stage } from '../../../shared/stage'
import type { TrainingEvent } from '../../../shared/training'
import { CLOSED_OUTCOMES } from '../../say/closed-outcome'

/** Where the settlement really is, whatever anybody sees of it. */
export interface Whereabouts {
  readonly stage: Stage | null
  readonly state: 'not-begun' | 'stopped' | 'moving' | 'closed'
}

/** Follows the log from what had struck before anybody came in. */
export const whereabouts = (log: readonly TrainingEvent[]): Whereabouts =>
  log.reduce(after, { stage: null, state: 'not-begun' })

function after(at: Whereabouts, event: TrainingEvent): Whereabouts {
  switch (event.kind) {
    case 'reached':
      return { stage: event.stage, state: 'moving' }
    case 'settled':
      return CLOSED_OUTCOMES.has(event.outcome)
        ? { stage: '$', state: 'closed' }
        : { stage: event.stoppedAt ?? at.stage, state: 'stopped' }
    case 'injected':
      return event.step === 0 ? stoppedAt(event.where, at) : at
    case 'saw':
      return at.state === 'moving' ? at : event.facts.reduce(measured, at)
    default:
      return at
  }
}

/** The console's own measurement of it, which is the terminal's. */
function measured(at: Whereabouts, fact: string): Whereabouts {
  const [name, result = ''] = fact.split('=')
  return name === 'settlement.stage' ? stoppedAt(result, at) : at
}

function stoppedAt(where: string, at: Whereabouts): Whereabouts {
  const stage = Stage.safeParse(where)
  return stage.success ? { stage: stage.data, state: 'stopped' } : at
}

export type Station = 'passed' | 'here' | 'moving' | 'ahead' | 'outside'

/** How each station of the line stands. */
export function stationState(station: Stage, { stage, state }: Whereabouts): Station {
  if (station === '$') return 'outside'
  if (state === 'closed') return 'passed'
  if (stage === null) return 'ahead'
  if (station === stage) return state === 'moving' ? 'moving' : 'here'
  return STAGES.indexOf(station) < STAGES.indexOf(stage) ? 'passed' : 'ahead'
}
