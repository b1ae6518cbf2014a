import type { Mark, TaskMark } from '../../shared/training'
import { MARK_TONES } from './score-look'

export const MARKS = Object.keys(MARK_TONES) as readonly Mark[]

/** How often each mark was given. */
export function countMarks(marks: readonly TaskMark[]): Readonly<Record<Mark, number>> {
  const count = (wanted: Mark) => marks.filter(({ mark }) => mark === wanted).length
  return {
    ...{ done: count('done'), late: count('late') },
    ...{ missed: count('missed'), wrong: count('wrong') },
  }
}
