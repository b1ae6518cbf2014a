import { catalogues, type MessageKey } from '../../../shared/i18n/catalogue'
import { type Text, textFor } from '../../../shared/i18n/translate'
import type { Both } from '../../../shared/passport'
import { Stage } from '../../../shared/stage'

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

/** What was measured, in words. Stages have names of their own. */
export function resultText(text: Text, fact: string, result: string): string {
  const stage = fact === 'settlement.stage' ? Stage.safeParse(result) : undefined
  return stage?.success
    ? `${text.t(`stage.${stage.data}`)} · ${stage.data}`
    : named(text, 'result', result)
}
