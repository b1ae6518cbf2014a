import type { Mark, TrainingScore } from '../../../shared/training'
import type { Sign } from '../../say/mood'

/** The four marks with their signs: none is known by its colour alone. */
export const MARKS = {
  done: { sign: 'tick', tone: 'go' },
  late: { sign: 'half', tone: 'ask' },
  missed: { sign: 'dot', tone: 'quiet' },
  wrong: { sign: 'cross', tone: 'stop' },
} as const satisfies Record<Mark, { sign: Sign; tone: string }>

export const MARK_NAMES = Object.keys(MARKS) as Mark[]

/** How often each mark was given. */
export const countMarks = ({ marks }: TrainingScore): Readonly<Record<Mark, number>> => ({
  done: count(marks, 'done'),
  late: count(marks, 'late'),
  missed: count(marks, 'missed'),
  wrong: count(marks, 'wrong'),
})

const count = (marks: TrainingScore['marks'], wanted: Mark): number =>
  marks.filter(({ mark }) => mark === wanted).length
