/** What a scenario file is made of, whether it is right or not. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json }

/** `criticalTasks.0.cue.zh`, as a check names the place of a problem; `[0]` is understood too. */
export const stepsOf = (path: string): readonly string[] =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)

/** An empty step stays where it is. */
export const under = (path: string, step: string | number): string =>
  [path, String(step)].filter(Boolean).join('.')

/** What stands there; undefined where nothing does. */
export const valueAt = (whole: Json | undefined, path: string): Json | undefined =>
  stepsOf(path).reduce<Json | undefined>(inner, whole)

function inner(value: Json | undefined, step: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (isList(value)) return value[Number(step)]
  return Object.hasOwn(value, step) ? value[step] : undefined
}

/** The whole with another value there; undefined takes it out. */
export function withValue(whole: Json | undefined, path: string, value: Json | undefined): Json {
  const [step, ...further] = stepsOf(path)
  if (step === undefined) return value ?? null
  const rest = further.join('.')
  const next = rest === '' ? value : withValue(inner(whole, step), rest, value)
  if (isList(whole)) return withItem(whole, Number(step), next)
  const others = isObject(whole) ? Object.entries(whole).filter(([name]) => name !== step) : []
  if (next === undefined) return Object.fromEntries(others)
  return isObject(whole) && Object.hasOwn(whole, step)
    ? { ...whole, [step]: next }
    : { ...Object.fromEntries(others), [step]: next }
}

const withItem = (list: readonly Json[], place: number, value: Json | undefined): Json =>
  value === undefined
    ? list.filter((_, each) => each !== place)
    : [...list.slice(0, place), value, ...list.slice(place + 1)]

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
export const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
