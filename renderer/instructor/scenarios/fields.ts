import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { TrainingScenario } from '../../../shared/training'
import { OPTIONS } from './option-lists'
import type { Spec } from './spec'
import { INJECT_SPEC, STANDARD_SPEC, SWITCH_BLANK, SWITCH_SPEC, WHEN_SPEC } from './variants'

const BLANK_WORDS = { zh: '', en: '' }
const QUESTIONS = 3

/** Every field of a scenario file: one that were missing here would not compile. */
export const SCENARIO_FIELDS: Readonly<Record<keyof TrainingScenario, Spec>> = {
  id: { kind: 'line', label: 'scenario.id', note: 'scenario.id.note' },
  level: { kind: 'choice', label: 'instructor.level', options: OPTIONS.level, holds: 'number' },
  title: { kind: 'both', label: 'scenario.title' },
  objectives: {
    kind: 'list',
    label: 'scenario.objectives',
    item: { kind: 'both', label: 'scenario.objective' },
    blank: BLANK_WORDS,
    add: 'scenario.objective.add',
  },
  prebrief: { kind: 'both', label: 'scenario.prebrief', isLong: true },
  seed: { kind: 'number', label: 'demo.seed', note: 'scenario.seed.note' },
  initial: {
    kind: 'group',
    label: 'scenario.initial',
    fields: {
      base: { kind: 'choice', label: 'scenario.base', options: OPTIONS.base },
      line: { kind: 'choice', label: 'scenario.line', options: OPTIONS.line },
      switches: {
        kind: 'list',
        label: 'scenario.switches',
        item: SWITCH_SPEC,
        blank: SWITCH_BLANK,
        add: 'scenario.switch.add',
      },
      change: {
        kind: 'json',
        label: 'scenario.change',
        note: 'scenario.change.note',
        isOptional: true,
      },
      holds: {
        kind: 'line',
        label: 'scenario.holds',
        note: 'scenario.holds.note',
        isOptional: true,
      },
      passes: {
        kind: 'group',
        label: 'scenario.passes',
        isOptional: { afterSeconds: 150, change: { bank: 'up' } },
        fields: {
          afterSeconds: { kind: 'number', label: 'scenario.after-seconds' },
          change: { kind: 'json', label: 'scenario.change', note: 'scenario.change.note' },
        },
      },
    },
  },
  timeline: {
    kind: 'list',
    label: 'scenario.timeline',
    item: {
      kind: 'group',
      label: 'scenario.moment',
      fields: { at: WHEN_SPEC, inject: INJECT_SPEC },
    },
    blank: { at: { page: 1 }, inject: { kind: 'message', text: BLANK_WORDS } },
    add: 'scenario.moment.add',
  },
  truth: {
    kind: 'group',
    label: 'instructor.truth',
    fields: {
      causes: { kind: 'checks', label: 'scenario.causes', options: OPTIONS.cause },
      stage: {
        kind: 'choice',
        label: 'scenario.truth.stage',
        options: OPTIONS.stageOrNone,
        holds: 'nullable',
      },
    },
  },
  criticalTasks: {
    kind: 'list',
    label: 'scenario.tasks',
    item: {
      kind: 'group',
      label: 'scenario.task',
      fields: {
        id: { kind: 'line', label: 'scenario.task.id' },
        cue: { kind: 'both', label: 'scenario.cue' },
        standard: STANDARD_SPEC,
        weight: { kind: 'number', label: 'scenario.weight' },
      },
    },
    blank: {
      id: 'task',
      cue: BLANK_WORDS,
      standard: { kind: 'fix', fix: 'paper', withinSeconds: 120 },
      weight: 3,
    },
    add: 'scenario.task.add',
  },
  fatal: { kind: 'checks', label: 'scenario.fatal', options: OPTIONS.fatal },
  hints: {
    kind: 'list',
    label: 'scenario.hints',
    item: {
      kind: 'group',
      label: 'scenario.hint',
      fields: {
        text: { kind: 'both', label: 'scenario.words' },
        cost: { kind: 'number', label: 'scenario.cost' },
      },
    },
    blank: { text: BLANK_WORDS, cost: 5 },
    add: 'scenario.hint.add',
  },
  debrief: {
    kind: 'list',
    label: 'scenario.questions',
    item: { kind: 'both', label: 'scenario.question' },
    blank: BLANK_WORDS,
    add: 'scenario.question.add',
    fixed: QUESTIONS,
  },
  remember: { kind: 'both', label: 'scenario.remember' },
}

/** The whole file as one field, under which every path can be followed. */
export const WHOLE: Spec = { kind: 'group', label: 'scenario.whole', fields: SCENARIO_FIELDS }

/** The form from top to bottom. */
export const SECTIONS: readonly {
  readonly title: MessageKey
  readonly fields: readonly (keyof TrainingScenario)[]
}[] = [
  {
    title: 'scenario.section.about',
    fields: ['title', 'id', 'level', 'seed', 'prebrief', 'objectives'],
  },
  { title: 'scenario.section.shop', fields: ['initial', 'truth'] },
  { title: 'scenario.section.timeline', fields: ['timeline'] },
  { title: 'scenario.section.marking', fields: ['criticalTasks', 'fatal', 'hints'] },
  { title: 'scenario.section.debrief', fields: ['debrief', 'remember'] },
]
