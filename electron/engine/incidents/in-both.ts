import { catalogues, type MessageKey } from '../../../shared/i18n/catalogue'
import { type Text, textFor } from '../../../shared/i18n/translate'
import type { Both } from '../../../shared/passport'

/** Says the same thing in both languages. */
export type InBoth = (say: (text: Text) => string) => Both

export function inBoth(): InBoth {
  const [zh, en] = [textFor('zh-CN'), textFor('en')]
  return say => ({ zh: say(zh), en: say(en) })
}

/** The text of a key that is made from an id; the id itself where the catalogue has none. */
export const named = (text: Text, family: string, id: string): string => {
  const key = `${family}.${id}`
  return Object.hasOwn(catalogues['zh-CN'], key) ? text.t(key as MessageKey) : id
}
