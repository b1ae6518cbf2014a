import type { TrainingRecord } from '../../shared/classroom'
import type { HandsetFace } from '../../shared/handset'
import type { Debrief, TrainingEvent, TrainingScenario } from '../../shared/training'
import { laneOf } from './lane'

const both = (zh: string, en: string) => ({ zh, en })

/** A terminal on the counter, for tests. */
export const sampleFace = (rest: Partial<HandsetFace> = {}): HandsetFace => ({
  ...{ maker: 'Linden', model: 'L', language: 'zh', powered: true, lines: ['缺纸'] },
  ...{ asks: false, busy: false, signal: 3, battery: 80, mains: true, paper: false },
  ...{ lid: 'closed', card: false, network: 'in', register: 'in', slip: [] },
  ...rest,
})

const SCENARIO: TrainingScenario = {
  ...{ id: 'paper-out', level: 1, seed: 31, timeline: [], fatal: ['power-pull'], hints: [] },
  title: both('没纸了', 'Out of paper'),
  objectives: [both('装纸', 'Load paper')],
  prebrief: both('晚上', 'Evening'),
  initial: { base: 'paper-out', line: 'tcp', switches: [] },
  truth: { causes: ['C04'], stage: 'S' },
  criticalTasks: [
    task('first', { kind: 'first-act', withinSeconds: 20 }),
    task('paper', { kind: 'fix', fix: 'paper', withinSeconds: 60 }),
    task('safe', { kind: 'nothing-fatal' }),
  ],
  debrief: [both('一', 'One'), both('二', 'Two'), both('三', 'Three')],
  remember: both('缺的是纸', 'Paper is missing'),
}

function task(
  id: string,
  standard: TrainingScenario['criticalTasks'][number]['standard'],
): TrainingScenario['criticalTasks'][number] {
  return { id, standard, cue: both(`${id} 提示`, `${id} cue`), weight: 2 }
}

/** A record for tests, made of its log: every task missed unless `marks` says otherwise. */
export function sampleRecord(
  log: readonly TrainingEvent[],
  rest: Partial<TrainingRecord> & { readonly marks?: Debrief['marks'] } = {},
): TrainingRecord {
  const { marks, ...record } = rest
  return {
    ...{ id: 'a', at: '2026-11-23T13:46:00.000Z', scenario: SCENARIO, seed: 31 },
    ...{ trainee: '小李', team: null, isGuided: true, notes: [{ atMs: 5_000, text: '很快' }] },
    log: [...log],
    debrief: {
      ...{ score: 64, fatal: [], hintsCost: 0, scenario: SCENARIO.id, truth: SCENARIO.truth },
      marks:
        marks ??
        SCENARIO.criticalTasks.map(({ id, cue, weight }) => ({
          ...{ task: id, cue, weight, mark: 'missed' as const },
          reason: { key: 'training.mark.not-done', params: {} },
        })),
      reasons: [{ key: 'training.score.tasks', params: { points: 9, of: 13 } }],
      timeline: log.map(event => ({
        ...{ atMs: event.atMs, step: event.step, event },
        side: laneOf(event),
      })),
      questions: SCENARIO.debrief,
      remember: SCENARIO.remember,
    },
    ...record,
  }
}
