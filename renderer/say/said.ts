import type { Text } from '../../shared/i18n/translate'
import type { Said } from '../../shared/wizard'
import { knownKey } from './known-key'

/** A sentence of the catalogue, with what fills it; how a run ended is filled in in words. */
export const saidText = ({ key, params }: Said, { t }: Text): string => {
  const end = knownKey(`end.${params.end ?? ''}`)
  return t(key, end ? { ...params, end: t(end) } : params)
}
