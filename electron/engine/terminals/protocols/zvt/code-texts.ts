import { catalogues, type MessageKey } from '../../../../../shared/i18n/catalogue'
import { byteHex } from './hex'
import { intermediateMeaning } from './intermediate-codes'
import { isHostCode } from './result-codes'

/** The texts of a terminal's codes, as keys: the language is the reader's. */

const known = (key: string): key is MessageKey => Object.hasOwn(catalogues.en, key)

function keyOf<Family extends 'result' | 'status' | 'intermediate'>(
  family: Family,
  code: number,
): MessageKey {
  const key = `zvt.${family}.${byteHex(code)}`
  return known(key) ? key : `zvt.${family}.unknown`
}

export const resultText = (code: number): MessageKey =>
  isHostCode(code) ? 'zvt.result.host' : keyOf('result', code)

export const statusText = (code: number): MessageKey => keyOf('status', code)

/** One or two sentences: what happens, and "please remove the card". */
export function intermediateTexts(code: number): readonly MessageKey[] {
  const { base, removeCard } = intermediateMeaning(code)
  const what = keyOf('intermediate', base)
  return removeCard && base !== code ? [what, 'zvt.intermediate.remove-card'] : [what]
}
