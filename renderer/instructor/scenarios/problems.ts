import type { ScenarioCheck } from '../../../shared/classroom'
import type { Text } from '../../../shared/i18n/translate'
import { WHOLE } from './fields'
import { isList, type Json, stepsOf, under, valueAt } from './path'
import type { Fields, Spec } from './spec'

type Found = ScenarioCheck['problems'][number]

/** A problem at the field where it can be mended. */
export interface Problem {
  /** Of the nearest field of the form. */
  readonly path: string
  /** What the form calls that field, from the outside in. */
  readonly where: string
  readonly what: string
}

export const problemsOf = (found: readonly Found[], draft: Json, text: Text): readonly Problem[] =>
  found.map(({ at, problem }) => {
    const { path, names } = nearestField(at, draft, text)
    return {
      path,
      where: names.length > 0 ? names.join(' · ') : text.t('scenario.whole'),
      what: text.t(problem.key, problem.params),
    }
  })

interface Walk {
  readonly path: string
  readonly names: readonly string[]
}

/** Follows the path through the form as far as the form goes. */
export function nearestField(at: string, draft: Json, text: Text): Walk {
  let spec: Spec | undefined = WHOLE
  let walk: Walk = { path: '', names: [] }
  for (const step of stepsOf(at)) {
    const next: (Walk & { spec: Spec | undefined }) | undefined = spec
      ? followed(spec, step, walk, draft, text)
      : undefined
    if (!next) break
    spec = next.spec
    walk = next
  }
  return { path: walk.path, names: walk.names }
}

function followed(
  spec: Spec,
  step: string,
  { path, names }: Walk,
  draft: Json,
  text: Text,
): (Walk & { spec: Spec | undefined }) | undefined {
  const { t } = text
  if (spec.kind === 'both')
    return step === 'zh' || step === 'en'
      ? { spec: undefined, path: under(path, step), names: [...names, t(`scenario.${step}`)] }
      : undefined
  if (spec.kind === 'list') {
    const list = valueAt(draft, path)
    if (!isList(list) || !(Number(step) < list.length)) return undefined
    const name = t('scenario.numbered', { name: t(spec.item.label), number: Number(step) + 1 })
    return { spec: spec.item, path: under(path, step), names: [...names.slice(0, -1), name] }
  }
  const inner = fieldsIn(spec, valueAt(draft, path))[step]
  return inner && { spec: inner, path: under(path, step), names: [...names, t(inner.label)] }
}

/** The fields that the form shows within this one, for this value. */
export function fieldsIn(spec: Spec, value: Json | undefined): Fields {
  if (spec.kind === 'group') return spec.fields
  if (spec.kind === 'variant') return spec.variants[spec.kindOf(value)]?.fields ?? {}
  return {}
}
