import { type FactRef, healthyResult } from '../../shared/facts'
import type { Text } from '../../shared/i18n/translate'
import type { Measured, Reading } from '../../shared/reading'
import { Stage } from '../../shared/stage'
import { knownKey } from './known-key'
import { listed } from './listed'

/** One fact in words, with the figures behind it where a probe took some. */
export function evidence(
  { fact, result }: FactRef,
  readings: readonly Reading[],
  text: Text,
): string {
  const { t } = text
  const what = t(`measure.${fact}`)
  const found = resultText(result, t)
  const measured = readings.find(each => each.fact === fact && each.result === result)?.measured
  const value = measured ? figures(measured, text) : ''
  return value === ''
    ? t('guide.measure', { what, result: found })
    : t('guide.measure.value', { what, result: found, value })
}

/** What was looked at and is as it should be. */
export const healthy = (readings: readonly Reading[]): readonly Reading[] =>
  readings.filter(({ fact, result }) => result === healthyResult(fact))

function resultText(result: string, t: Text['t']): string {
  const stage = Stage.safeParse(result)
  if (stage.success) return t(`stage.${stage.data}`)
  return t(knownKey(`result.${result}`) ?? 'guide.not-told')
}

function figures(measured: Measured, text: Text): string {
  const { t } = text
  const names = Object.keys(measured) as (keyof Measured)[]
  return listed(
    names.map(name => t(`measured.${name}`, { value: figure(name, measured[name] ?? '', text) })),
    text,
  )
}

function figure(name: keyof Measured, value: string | number, text: Text): string {
  if (name === 'at') return text.dateTime(String(value))
  const stage = name === 'stage' ? Stage.safeParse(value) : undefined
  return stage?.success ? text.t(`stage.${stage.data}`) : String(value)
}
