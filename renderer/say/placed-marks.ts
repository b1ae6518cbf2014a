import type { TrainingRecord } from '../../shared/classroom'
import type { CriticalTask, TaskMark, TrainingEvent } from '../../shared/training'
import { lengthMs } from './run-clock'

export interface PlacedMark {
  readonly mark: TaskMark
  readonly atMs: number
}

type Log = readonly TrainingEvent[]

/** Where each mark stands on the time line: at what was done well or wrong; where it was due, if nothing was done. */
export function placedMarks(record: TrainingRecord): readonly PlacedMark[] {
  const end = lengthMs(record.log)
  return record.debrief.marks.map(mark => {
    const task = record.scenario.criticalTasks.find(({ id }) => id === mark.task)
    const wrongMs = mark.mark === 'wrong' && task ? wrongAt(task.standard, record.log) : undefined
    return { mark, atMs: Math.min(end, wrongMs ?? markedAt(mark, task, end)) }
  })
}

/** A mark in time says when in its reason. */
function markedAt({ reason }: TaskMark, task: CriticalTask | undefined, end: number): number {
  const { seconds } = reason.params
  if (typeof seconds === 'number') return 1_000 * seconds
  const standard = task?.standard
  return standard && 'withinSeconds' in standard && reason.key === 'training.mark.not-done'
    ? 1_000 * standard.withinSeconds
    : end
}

function wrongAt(standard: CriticalTask['standard'], log: Log): number | undefined {
  switch (standard.kind) {
    case 'nothing-fatal':
      return log.find(({ kind }) => kind === 'fatal')?.atMs
    case 'first-act':
      return log.find(each => each.kind === 'did' && HANDS.has(each.input.kind))?.atMs
    case 'end':
      return log.find(each => each.kind === 'saw' && each.end !== null)?.atMs
    case 'fix':
      return answeredOn(standard.fix, log)
    default:
      return undefined
  }
}

const HANDS: ReadonlySet<string> = new Set(['touch', 'press', 'part'])

/** When the page about this fix was answered. */
function answeredOn(fix: string, log: Log): number | undefined {
  const answered = log.find(
    each =>
      each.kind === 'did' && each.input.kind === 'answer' && subjectBefore(log, each.step) === fix,
  )
  return answered?.kind === 'did' ? answered.fromMs : undefined
}

function subjectBefore(log: Log, step: number): string | null {
  const page = log.filter(each => each.kind === 'saw' && each.step < step).pop()
  return page?.kind === 'saw' ? page.subject : null
}
