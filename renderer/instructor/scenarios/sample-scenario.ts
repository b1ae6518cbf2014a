import type { TrainingScenario } from '../../../shared/training'

const both = (words: string) => ({ zh: `${words}（中）`, en: words })

/** A scenario for the tests of this window. */
export const sampleScenario = (): TrainingScenario => ({
  id: 'paper-out',
  level: 1,
  title: { zh: '没纸了', en: 'Out of paper' },
  objectives: [both('load paper')],
  prebrief: both('late shift'),
  seed: 31,
  initial: { base: 'paper-out', line: 'tcp', switches: [{ name: 'line=slow', way: 'slow' }] },
  timeline: [
    {
      at: { stage: 'S', edge: 'before' },
      inject: { kind: 'mishap', what: 'paper-out', times: 1 },
    },
  ],
  truth: { causes: ['C04'], stage: 'S' },
  criticalTasks: [
    {
      id: 'look-first',
      cue: both('first page'),
      standard: { kind: 'first-act', withinSeconds: 20 },
      weight: 2,
    },
  ],
  fatal: ['second-settlement'],
  hints: [{ text: both('read'), cost: 5 }],
  debrief: [both('one'), both('two'), both('three')],
  remember: both('remember'),
})
