import { CONSEQUENCE_ROWS, MEANING_ROWS, textsOf } from '../../../shared/consequences'
import { RedLine } from '../../../shared/diagnosis'
import { FACT_NAMES, resultsOf } from '../../../shared/facts'
import { catalogues, type MessageKey } from '../../../shared/i18n/catalogue'
import { Stage } from '../../../shared/stage'
import { optionsOf } from './answers'
import { ADVERTISEMENT } from './knowledge/advertisement'
import { CARE } from './knowledge/care'
import { ENTRIES } from './knowledge/causes'
import { FIX_IDS, FIXES } from './knowledge/fixes'
import { QUESTION_IDS } from './knowledge/questions'

/** Longest sentence a person at a counter takes in at once. */
const LONGEST = { 'zh-CN': 25, en: 15 } as const
const SENTENCE_END = /[。？；]|[.?;](?:\s|$)/

/** Every text of the knowledge base, by its key. */
export function textKeys(): readonly string[] {
  return [
    ...ENTRIES.flatMap(({ id }) => [`cause.${id}`, `cause.${id}.plain`]),
    ...FIX_IDS.flatMap(id => [`fix.${id}`, ...FIXES[id].steps.map(({ text }) => text)]),
    ...QUESTION_IDS.flatMap(id => [
      `ask.${id}`,
      ...Object.keys(optionsOf(id)).map(option => `ask.${id}.${option}`),
    ]),
    ...FACT_NAMES.flatMap(fact => [`measure.${fact}`, `means.${fact}`]),
    ...FACT_NAMES.flatMap(resultsOf)
      .filter(result => !Stage.safeParse(result).success)
      .map(result => `result.${result}`),
    ...Object.values(CARE).map(({ what }) => what),
    ...[...CONSEQUENCE_ROWS, ...MEANING_ROWS].flatMap(row => Object.values(textsOf(row))),
    ...RedLine.options.flatMap(line => [`redline.${line}`, `redline.${line}.why`]),
  ]
}

/** Both languages are there, short, calm, and sell nothing. */
export function lintTexts(): readonly string[] {
  const languages = ['zh-CN', 'en'] as const
  return textKeys().flatMap(key =>
    languages.flatMap(language => {
      const text = catalogues[language][key as MessageKey] as string | undefined
      return text ? complaints(key, language, text) : [`${key}: no text in ${language}`]
    }),
  )
}

function complaints(key: string, language: keyof typeof LONGEST, text: string): readonly string[] {
  const long = text.split(SENTENCE_END).filter(each => lengthOf(language, each) > LONGEST[language])
  return [
    ...long.map(each => `${key}: too long in ${language}: ${each.trim()}`),
    ...(/[!！]/.test(text) ? [`${key}: shouts`] : []),
    ...(isAdvertisement(text) ? [`${key}: advertises`] : []),
  ]
}

/** Chinese counts characters, a foreign word or number as one; English counts words. */
const lengthOf = (language: keyof typeof LONGEST, sentence: string): number =>
  language === 'en'
    ? (sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu)?.length ?? 0)
    : (sentence.match(/\p{Script=Han}|[A-Za-z0-9]+/gu)?.length ?? 0)

const isAdvertisement = (text: string): boolean => ADVERTISEMENT.some(words => words.test(text))

/** How many texts of the whole product, not only of the knowledge base, repeat words of a seller. */
export const advertisements = (): number =>
  Object.values(catalogues).flatMap(texts => Object.values(texts).filter(isAdvertisement)).length
