import { OPTIONS } from './option-lists'
import { isObject, type Json } from './path'
import type { Spec, Variant } from './spec'

const BOTH = { zh: '', en: '' }
const seconds = (label: 'scenario.within-seconds' | 'scenario.after-seconds') =>
  ({ kind: 'number', label }) as const

/** By which of these names a value is told from the others. */
const tagged =
  (otherwise: string) =>
  (value: Json | undefined): string =>
    isObject(value) && typeof value.kind === 'string' ? value.kind : otherwise

/** When the script strikes. */
const WHEN = {
  stage: {
    label: 'scenario.when.stage',
    blank: { stage: 'S', edge: 'before' },
    fields: {
      stage: { kind: 'choice', label: 'instructor.place.stage', options: OPTIONS.stage },
      edge: { kind: 'choice', label: 'instructor.place.edge', options: OPTIONS.edge },
      item: {
        kind: 'number',
        label: 'instructor.place.number',
        note: 'scenario.item.note',
        isOptional: true,
      },
    },
  },
  page: {
    label: 'scenario.when.page',
    blank: { page: 1 },
    fields: { page: { kind: 'number', label: 'scenario.page' } },
  },
  afterSeconds: {
    label: 'scenario.when.time',
    blank: { afterSeconds: 60 },
    fields: { afterSeconds: seconds('scenario.after-seconds') },
  },
} as const satisfies Readonly<Record<string, Variant>>

export const SWITCH_BLANK = { name: 'line=slow', way: 'slow' }
export const SWITCH_SPEC: Spec = {
  kind: 'switch',
  label: 'scenario.switch',
  options: OPTIONS.switch,
}

/** What then goes wrong. */
const INJECT = {
  mishap: {
    label: 'scenario.inject.mishap',
    blank: { kind: 'mishap', what: 'paper-out', times: 1 },
    fields: {
      what: { kind: 'choice', label: 'scenario.what', options: OPTIONS.mishap },
      times: { kind: 'number', label: 'scenario.times' },
    },
  },
  switch: {
    label: 'scenario.inject.switch',
    blank: { kind: 'switch', ...SWITCH_BLANK },
    fields: { '': SWITCH_SPEC },
  },
  change: {
    label: 'scenario.inject.change',
    blank: { kind: 'change', change: { bank: 'silent' } },
    fields: { change: { kind: 'json', label: 'scenario.change', note: 'scenario.change.note' } },
  },
  defect: {
    label: 'scenario.inject.defect',
    blank: { kind: 'defect', fault: 'print-halt-again' },
    fields: { fault: { kind: 'choice', label: 'scenario.what', options: OPTIONS.defect } },
  },
  'second-register': {
    label: 'inject.second-register',
    blank: { kind: 'second-register' },
    fields: {},
  },
  message: {
    label: 'scenario.inject.message',
    blank: { kind: 'message', text: BOTH },
    fields: { text: { kind: 'both', label: 'scenario.words' } },
  },
} as const satisfies Readonly<Record<string, Variant>>

/** How it is measured whether a critical task was done. */
const STANDARD = {
  'first-act': {
    label: 'scenario.standard.first-act',
    blank: { kind: 'first-act', withinSeconds: 20 },
    fields: { withinSeconds: seconds('scenario.within-seconds') },
  },
  fix: {
    label: 'scenario.standard.fix',
    blank: { kind: 'fix', fix: 'paper', withinSeconds: 120 },
    fields: {
      fix: { kind: 'choice', label: 'scenario.fix', options: OPTIONS.fix },
      withinSeconds: seconds('scenario.within-seconds'),
    },
  },
  fact: {
    label: 'scenario.standard.fact',
    blank: { kind: 'fact', fact: 'printer.state', is: 'ready', withinSeconds: 120 },
    fields: {
      fact: { kind: 'choice', label: 'scenario.fact', options: OPTIONS.fact },
      is: { kind: 'choice', label: 'scenario.is', options: OPTIONS.result },
      withinSeconds: seconds('scenario.within-seconds'),
    },
  },
  end: {
    label: 'scenario.standard.end',
    blank: { kind: 'end', ends: ['proven-settlement'], withinSeconds: 300, withinPages: 4 },
    fields: {
      ends: { kind: 'checks', label: 'scenario.ends', options: OPTIONS.end },
      withinSeconds: seconds('scenario.within-seconds'),
      withinPages: { kind: 'number', label: 'scenario.within-pages' },
    },
  },
  'nothing-fatal': {
    label: 'scenario.standard.nothing-fatal',
    blank: { kind: 'nothing-fatal' },
    fields: {},
  },
} as const satisfies Readonly<Record<string, Variant>>

const whenOf = (value: Json | undefined): string =>
  Object.keys(WHEN).find(name => isObject(value) && Object.hasOwn(value, name)) ?? 'page'

export const WHEN_SPEC: Spec = {
  kind: 'variant',
  label: 'scenario.when',
  variants: WHEN,
  kindOf: whenOf,
}
export const INJECT_SPEC: Spec = {
  kind: 'variant',
  label: 'scenario.inject',
  variants: INJECT,
  kindOf: tagged('mishap'),
}
export const STANDARD_SPEC: Spec = {
  kind: 'variant',
  label: 'scenario.standard',
  variants: STANDARD,
  kindOf: tagged('nothing-fatal'),
}
