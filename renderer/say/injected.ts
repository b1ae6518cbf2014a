import type { Text } from '../../shared/i18n/translate'
import { knownKey } from './known-key'

/**
 * What was made to go wrong, in words. The log names it as the simulated shop does: a mishap, `switch/way`, a fault of
 * the terminal's software, or the changed parts of the shop as JSON. What has no words keeps its name.
 */
export function injectedText(what: string, text: Text): string {
  const { t } = text
  if (what.startsWith('{')) return changeText(what, text)
  const [name = ''] = what.split('/')
  const key =
    knownKey(`injected.${what}`) ??
    knownKey(`injected.mishap.${what}`) ??
    knownKey(`injected.switch.${name}`) ??
    knownKey(`injected.vendor.${what}`)
  if (key) return t(key)
  const code = /^answer-(\w{2})$/.exec(what)?.[1]
  return code ? t('injected.answer', { code }) : t('injected.other', { what })
}

function changeText(json: string, text: Text): string {
  const words = leaves(parsed(json)).map(leaf => leafText(leaf, text))
  return new Intl.ListFormat(text.locale).format(new Set(words))
}

/** The nearest words there are: for the very value, for the field, for the part. */
function leafText(leaf: string, { t }: Text): string {
  const steps = leaf.split('.')
  const tries = steps.map((_, cut) => steps.slice(0, steps.length - cut).join('.'))
  for (const each of tries) {
    const key = knownKey(`injected.change.${each}`)
    if (key) return t(key)
  }
  return t('injected.other', { what: leaf })
}

const leaves = (value: unknown, path: readonly string[] = []): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]))
    : [[...path, String(value)].join('.')]

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}
