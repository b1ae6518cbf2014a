/**
 * A fault says: what happened · is the money safe · what to do. The first sentence is set large, the rest below it.
 * The language's own sentence rules decide, so that `zvt+tcp://192.168.1.20` is not cut at its dots.
 */
export function splitSentence(whole: string, locale: string): readonly [string, string] {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(whole)
  const head = first?.segment ?? whole
  return [head.trim(), whole.slice(head.length).trim()]
}

export const firstSentence = (whole: string, locale: string): string =>
  splitSentence(whole, locale)[0]
