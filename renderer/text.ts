import { createContext, useContext } from 'react'
import { Fault } from '../shared/fault'
import type { Text } from '../shared/i18n/translate'

/** The words of the chosen language, made once for each language and handed down. */
export const TextContext = createContext<Text | undefined>(undefined)

/** Words, money and times in the chosen language. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Fault('internal')
  return text
}
