import type { Team, TrainingRecord } from '../../../shared/classroom'
import type { FatalId, Mark, TrainingEvent, TrainingScenario } from '../../../shared/training'
import { debriefOf } from '../training/debrief'
import { trainingScenario } from '../training/scenarios'

interface Wishes {
  readonly id: string
  readonly at?: string
  readonly scenario?: TrainingScenario | string
  readonly trainee?: string | null
  readonly team?: Team | null
  readonly mark?: Mark
  readonly fatal?: readonly FatalId[]
  readonly log?: readonly TrainingEvent[]
}

/** A record for tests: every task marked alike. */
export function recordOf(wishes: Wishes): TrainingRecord {
  const { id, at = '2026-11-23T14:00:00.000Z', scenario: wanted = 'paper-out' } = wishes
  const { trainee = null, team = null, mark = 'done', fatal = [], log = [] } = wishes
  const scenario = typeof wanted === 'string' ? trainingScenario(wanted) : wanted
  const debrief = debriefOf(scenario, log)
  const marks = debrief.marks.map(each => ({ ...each, mark }))
  return {
    ...{ id, at, scenario, trainee, team },
    seed: 7,
    isGuided: false,
    log: [...log],
    notes: [],
    debrief: { ...debrief, marks, fatal, score: mark === 'done' && fatal.length === 0 ? 100 : 20 },
  }
}
