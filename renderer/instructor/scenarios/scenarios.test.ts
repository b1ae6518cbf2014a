import { describe, expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import { TrainingScenario } from '../../../shared/training'
import { copyOf } from './copy'
import { SCENARIO_FIELDS, SECTIONS } from './fields'
import { OPTIONS } from './option-lists'
import { type Json, valueAt, withValue } from './path'
import { type fieldsIn, nearestField, problemsOf } from './problems'
import { sampleScenario } from './sample-scenario'
import type { Spec } from './spec'

const zh = textFor('zh-CN')
const en = textFor('en')
const scenario = sampleScenario()
const draft = JSON.parse(JSON.stringify(scenario)) as Json

describe('places in the file', () => {
  test('are read and written without touching anything else', () => {
    const path = 'criticalTasks.0.cue.zh'
    const changed = withValue(draft, path, '新')
    expect(valueAt(changed, path)).toBe('新')
    expect(withValue(changed, path, scenario.criticalTasks[0]?.cue.zh)).toEqual(draft)
    expect(valueAt(draft, path)).toBe(scenario.criticalTasks[0]?.cue.zh)
  })
  test('are made where they are missing, and taken out', () => {
    const passes = withValue(draft, 'initial.passes.afterSeconds', 5)
    expect(valueAt(passes, 'initial.passes')).toEqual({ afterSeconds: 5 })
    expect(withValue(passes, 'initial.passes', undefined)).toEqual(draft)
    expect(valueAt(withValue(draft, 'hints.0', undefined), 'hints')).toEqual([])
    expect(valueAt(draft, 'hints.7.text')).toBeUndefined()
  })
})

describe('a problem is shown at its field', () => {
  const nearest = (at: string) => nearestField(at, draft, en)
  test('down to the language', () =>
    expect(nearest('criticalTasks.0.cue.en')).toEqual({
      path: 'criticalTasks.0.cue.en',
      names: ['Critical task 1', 'Cue', 'English'],
    }))
  test('within the shape that the value has', () => {
    expect(nearest('timeline[0].inject.times').path).toBe('timeline.0.inject.times')
    expect(nearest('timeline.0.at.page').path).toBe('timeline.0.at')
  })
  test('or as near to it as the form goes', () => {
    expect(nearest('initial.change.office.account')).toMatchObject({ path: 'initial.change' })
    expect(nearest('hints.9.cost')).toMatchObject({ path: 'hints' })
    expect(nearest('nonsense')).toEqual({ path: '', names: [] })
  })
  test('and said with the names of the form', () => {
    const found = [
      { at: 'title.zh', problem: { key: 'instructor.team.few', params: {} } },
      { at: '', problem: { key: 'scenario.json.broken', params: {} } },
    ] as const
    expect(problemsOf(found, draft, zh)).toEqual([
      { path: 'title.zh', where: '标题 · 中文', what: '至少写 2 个名字。' },
      { path: '', where: '整个文件', what: zh.t('scenario.json.broken') },
    ])
  })
})

describe('the form', () => {
  test('shows every field of the file exactly once', () =>
    expect(SECTIONS.flatMap(({ fields }) => fields).sort()).toEqual(
      Object.keys(SCENARIO_FIELDS).sort(),
    ))
  test('every list and every shape begins with what the file allows, apart from words to be written', () => {
    for (const [path, blank] of blanksOf({
      kind: 'group',
      label: 'scenario.whole',
      fields: SCENARIO_FIELDS,
    })) {
      const whole = withValue(draft, path, filled(blank))
      const result = TrainingScenario.safeParse(whole)
      expect(result.error?.issues ?? [], path).toEqual([])
    }
  })
  test('every choice offers something, in both languages', () => {
    for (const text of [zh, en])
      for (const [name, optionsOf] of Object.entries(OPTIONS)) {
        const options = optionsOf({ text, house: [scenario] }, { fact: 'printer.state' })
        expect(options.length, name).toBeGreaterThan(0)
        expect(new Set(options.map(({ id }) => id)).size, name).toBe(options.length)
        for (const option of options) expect(option.text, name).toMatch(/\S/)
      }
  })
  test('a result belongs to its fact', () =>
    expect(
      OPTIONS.result({ text: zh, house: [] }, { fact: 'power.mains' }).map(({ id }) => id),
    ).toEqual(['on', 'off']))
})

test('a copy has an id of its own that the file format allows', () => {
  const first = copyOf(scenario, [scenario.id])
  const second = copyOf(scenario, [scenario.id, first.id])
  const long = copyOf({ ...scenario, id: 'x'.repeat(40) }, [])
  expect([first.id, second.id]).toEqual(['paper-out-own', 'paper-out-own-2'])
  for (const copy of [first, second, long])
    expect(TrainingScenario.safeParse(copy).success, copy.id).toBe(true)
})

/** Everything the form puts into a file by itself, and where. */
function blanksOf(spec: Spec, path = ''): readonly (readonly [string, Json])[] {
  const inner = (fields: ReturnType<typeof fieldsIn>) =>
    Object.entries(fields).flatMap(([name, each]) =>
      blanksOf(each, [path, name].filter(Boolean).join('.')),
    )
  if (spec.kind === 'list')
    return spec.fixed === undefined
      ? [[`${path}.0`, spec.blank], ...blanksOf(spec.item, `${path}.0`)]
      : []
  if (spec.kind === 'variant')
    return Object.values(spec.variants).map(({ blank }) => [path, blank] as const)
  if (spec.kind !== 'group') return []
  const own = spec.isOptional === undefined ? [] : [[path, spec.isOptional] as const]
  return [...own, ...inner(spec.fields)]
}

const filled = (value: Json): Json =>
  JSON.parse(JSON.stringify(value).replaceAll('""', '"words"')) as Json
