import {
  type BothLanguages,
  type CriticalTask,
  type FatalId,
  TrainingScenario,
} from '../../../../shared/training'
import { scenarioById } from '../../simulator/scenarios'

type Standard = CriticalTask['standard']
type Initial = TrainingScenario['initial']

/** What is special to one exercise; the rest is the same for all. `[zh, en]`. */
export interface Row {
  /** Of the simulated terminal's scenario, and of the exercise. */
  readonly id: string
  readonly objective: readonly [string, string]
  readonly prebrief: readonly [string, string]
  readonly hint: readonly [string, string]
  readonly question: readonly [string, string]
  readonly remember: readonly [string, string]
  readonly line?: Initial['line']
  readonly switches?: Initial['switches']
  readonly change?: NonNullable<Initial['change']>
  readonly holds?: string
  readonly passes?: NonNullable<Initial['passes']>
  readonly timeline?: TrainingScenario['timeline']
  /** What has to be done or proven on the way. Seconds are simulated ones. */
  readonly way?: readonly (readonly [cue: readonly [string, string], standard: Standard])[]
  readonly ends: Extract<Standard, { kind: 'end' }>['ends']
  readonly seconds: number
  readonly pages: number
}

const FIRST_LOOK_SECONDS = 20
const HINT_COST = 5
const ALL_FATAL: readonly FatalId[] = ['second-settlement', 'clear-log', 'power-pull']
const both = ([zh, en]: readonly [string, string]): BothLanguages => ({ zh, en })

/** The exercise of one scenario of the simulated terminal. @throws ZodError where the row is not one */
export function lesson(row: Row): TrainingScenario {
  const { level, title, truth, seed } = scenarioById(row.id)
  const { line = 'tcp', switches = [], change, holds, passes, timeline = [] } = row
  return TrainingScenario.parse({
    id: row.id,
    level,
    title,
    truth,
    seed,
    objectives: [both(row.objective), NEVER_TWICE],
    prebrief: both(row.prebrief),
    initial: {
      ...{ base: row.id, line, switches },
      ...(change && { change }),
      ...(holds && { holds }),
      ...(passes && { passes }),
    },
    timeline,
    criticalTasks: tasksOf(row),
    fatal: ALL_FATAL,
    hints: [FIRST_HINT, { text: both(row.hint), cost: HINT_COST }],
    debrief: [WHAT_WAS_SAFE, both(row.question), WHO_MAY_FORCE],
    remember: both(row.remember),
  })
}

const NEVER_TWICE = both(['不做第二次结算', 'Finish without a second settlement'])
const WHAT_WAS_SAFE = both([
  '停下来的时候，银行已经有了什么？',
  'What did the bank already have when it stopped?',
])
const WHO_MAY_FORCE = both([
  '谁可以越过红线，要满足什么条件？',
  'Who may cross a red line, and on what terms?',
])
const FIRST_HINT = {
  text: both([
    '先看控制台第一页：停在哪一步，什么是安全的。',
    'Read the first page: where it stopped, and what is safe.',
  ]),
  cost: HINT_COST,
}

/** Look first, do what is special, come to the right end, cross no red line. */
const tasksOf = ({ way = [], ends, seconds, pages }: Row): readonly CriticalTask[] => [
  {
    id: 'look-first',
    cue: both(['控制台显示第一页', 'The console shows its first page']),
    standard: { kind: 'first-act', withinSeconds: FIRST_LOOK_SECONDS },
    weight: 2,
  },
  ...way.map(([cue, standard], index) => ({
    id: `step-${index + 1}`,
    cue: both(cue),
    standard,
    weight: 3,
  })),
  {
    id: 'right-end',
    cue: both(['故障处理完了', 'The trouble has been dealt with']),
    standard: { kind: 'end', ends: [...ends], withinSeconds: seconds, withinPages: pages },
    weight: 3,
  },
  {
    id: 'no-red-line',
    cue: both(['整个练习', 'All through the exercise']),
    standard: { kind: 'nothing-fatal' },
    weight: 5,
  },
]
