import type { Text } from '../../shared/i18n/translate'
import type { Injection } from '../../shared/training'
import { knownKey } from './known-key'
import { listed } from './listed'
import { spoken } from './spoken'

/** What an injection makes go wrong, in a few words. */
export function injectionName(injection: Injection, text: Text): string {
  switch (injection.kind) {
    case 'mishap':
      return strikeName(injection.what, text)
    case 'switch':
      return switchName(injection.name, injection.way, text)
    case 'change':
      return changeName(injection.change, text)
    case 'defect':
      return defectName(injection.fault, text)
    case 'second-register':
      return text.t('inject.second-register')
    case 'message':
      return text.t('inject.message', { text: spoken(injection.text, text) })
  }
}

/** What the recorder calls it: a mishap, a defect, `switch/way`, or a change of the shop as JSON. */
export function injectedName(what: string, text: Text): string {
  if (what === 'second-register') return text.t('inject.second-register')
  const defect = knownKey(`inject.defect.${what}`)
  if (defect) return text.t(defect)
  if (what.startsWith('{')) return changeName(readChange(what), text)
  const [name = '', way] = what.split('/')
  return way === undefined ? strikeName(what, text) : switchName(name, way, text)
}

function defectName(fault: string, { t }: Text): string {
  const key = knownKey(`inject.defect.${fault}`)
  return key ? t(key) : t('inject.other', { what: fault })
}

/** A mishap by its name; a refusal of the bank that has no sentence of its own says its code. */
function strikeName(what: string, { t }: Text): string {
  const key = knownKey(`inject.mishap.${what}`)
  if (key) return t(key)
  const code = /^answer-(\w{2})$/.exec(what)?.[1]
  return code ? t('inject.mishap.answer', { code }) : t('inject.other', { what })
}

function switchName(name: string, way: string, { t }: Text): string {
  const key = knownKey(`inject.switch.${name}/${way}`)
  return key ? t(key) : t('inject.other', { what: `${name}/${way}` })
}

/** Every part that changes, and how it is then. */
const changeName = (change: Readonly<Record<string, unknown>>, text: Text): string =>
  listed(
    leaves('', change).map(([path, value]) => partChange(path, value, text)),
    text,
  )

function partChange(path: string, value: unknown, { t }: Text): string {
  const part = knownKey(`inject.part.${path}`)
  const said = knownKey(`inject.value.${String(value)}`)
  return t('inject.change', {
    part: part ? t(part) : path,
    value: said ? t(said) : [value].flat().join(' '),
  })
}

function leaves(path: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(path === '' ? name : `${path}.${name}`, inner),
  )
}

/** A log of another version may hold what is no JSON: it is shown as it stands. */
function readChange(what: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(what)
  } catch {
    return { [what]: '' }
  }
}
