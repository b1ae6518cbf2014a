import type { TerminalView } from '../../shared/contract'
import type { Attempt } from '../../shared/settlement'
import type { Stage } from '../../shared/stage'

/** The view of a terminal that only a person can read, as it stands where that person said it does. */
export const atStage = (view: TerminalView, attempt: Attempt, stage: Stage | null): TerminalView =>
  stage === null
    ? view
    : {
        ...view,
        mood: 'needs-finishing',
        position: null,
        attempt: { ...attempt, stage, position: null },
      }
