import type { CauseId, Ranked } from '../../../shared/diagnosis'
import type { Incident, IncidentEnd } from '../../../shared/incident'
import { Lesson } from '../../../shared/lesson'
import { Stage } from '../../../shared/stage'

/** Ends after which there is something to learn. */
const TELLING: ReadonlySet<IncidentEnd> = new Set([
  'proven-settlement',
  'closed-with-difference',
  'passport',
])
/** Likelier than everything else together. */
const LIKELY = 0.5

interface Found {
  /** What was thought to be wrong when it ended, the likeliest first. */
  readonly ranking: readonly Ranked[]
  /** Where the first settlement of this incident found the terminal; null: none was tried, or it owed nothing. */
  readonly stoppedAt: Stage | null
}

/** What training may know of an incident that has ended: a number, a day, causes and a stage. Undefined: nothing went wrong. */
export function lessonOf(incident: Incident, found: Found): Lesson | undefined {
  const { end, reference, changedAt } = incident
  if (end === null || !TELLING.has(end)) return undefined
  const lesson = {
    ...{ reference, at: changedAt },
    causes: causesOf(incident, found),
    stage: stageOf(incident, found),
  }
  const isEmpty = lesson.causes.length === 0 && lesson.stage === null
  return isEmpty ? undefined : Lesson.parse(lesson)
}

/** What a fix has proven; where none has, what was likelier than not. */
function causesOf({ tried }: Incident, { ranking }: Found): CauseId[] {
  const proven = tried.flatMap(({ result, cause }) => (result === 'worked' && cause ? [cause] : []))
  const likely = ranking.filter(({ probability }) => probability > LIKELY).map(({ id }) => id)
  return [...new Set(proven.length > 0 ? proven : likely)]
}

function stageOf({ position, readings }: Incident, { stoppedAt }: Found): Stage | null {
  const measured = Stage.safeParse(readings['settlement.stage']?.result)
  return stoppedAt ?? position?.stage ?? (measured.success ? measured.data : null)
}
