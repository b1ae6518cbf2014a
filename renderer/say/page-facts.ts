import { FactName, healthyResult } from '../../shared/facts'
import type { Text } from '../../shared/i18n/translate'
import { knownKey } from './known-key'

/** What a page brought to light, in words: `fact=result`, unless it is not known, or as in a healthy shop. */
export const amissFacts = (facts: readonly string[], text: Text): readonly string[] =>
  facts.flatMap(each => amiss(each, text))

function amiss(written: string, { t }: Text): readonly string[] {
  const [name, result = ''] = written.split('=')
  const fact = FactName.safeParse(name)
  if (!fact.success || result === 'unknown' || result === healthyResult(fact.data)) return []
  const key = knownKey(`result.${result}`) ?? knownKey(`stage.${result}`)
  const what = t(`measure.${fact.data}`)
  return [t('guide.measure', { what, result: key ? t(key) : result })]
}
