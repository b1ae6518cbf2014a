/**
 * Cuts a text into its sentences by the language's own rules, so that `zvt+tcp://192.168.1.20` is not cut at its dots.
 * Nothing is lost: joined again they are the text.
 */
export const sentences = (whole: string, locale: string): readonly string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(whole)].map(
    ({ segment }) => segment,
  )

/** A fault says: what happened · is the money safe · what to do. The first sentence is set large, the rest below it. */
export function splitSentence(whole: string, locale: string): readonly [string, string] {
  const [first = '', ...rest] = sentences(whole, locale)
  return [first.trim(), rest.join('').trim()]
}

export const firstSentence = (whole: string, locale: string): string =>
  splitSentence(whole, locale)[0]
