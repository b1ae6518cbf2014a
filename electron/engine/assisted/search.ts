import type { WordHit } from '../../../shared/assisted'
import type { AssistedBrand } from '../../../shared/terminal'
import { sayingsOf } from './brands'
import type { Saying } from './saying'
import { simplified } from './traditional'

/** Below this a text has nothing to do with what was typed. */
const LEAST = 0.3
/** How much an equally good text of the terminal's own brand comes before another's. */
const OWN_BRAND = 0.02

/** One form for all ways to write the same: full and half width, traditional characters, case, spaces, punctuation. */
export const folded = (text: string): string =>
  simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Every pair of neighbouring characters; a lone character stands for itself. A Chinese character says something alone
 * too: four of them, two of which were swapped, share no pair.
 */
const traits = (text: string): ReadonlySet<string> =>
  new Set([
    ...(text.length < 2
      ? [text]
      : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))),
    ...(text.match(/\p{Script=Han}/gu) ?? []),
  ])

/**
 * Finds what a terminal shows among the texts that terminals are known to show, Chinese and English, tolerant of
 * missing, wrong and swapped characters: shared pairs of characters, rare ones weighing more (inverse document frequency).
 * For linked terminals as well: `brand` null searches all.
 */
export function searchWords(
  query: string,
  {
    brand = null,
    limit = 8,
  }: { readonly brand?: AssistedBrand | null; readonly limit?: number } = {},
): readonly WordHit[] {
  const typed = folded(query)
  if (typed === '') return []
  const table = sayingsOf(brand)
  const likeness = likenessIn(table)
  const scored = table.map(saying => {
    const own = brand !== null && saying.id.startsWith(`${brand}.`) ? OWN_BRAND : 0
    const best = Math.max(likeness(typed, folded(saying.zh)), likeness(typed, folded(saying.en)))
    return { saying, best, rank: best + own }
  })
  return distinct(scored.filter(({ best }) => best >= LEAST).sort((a, b) => b.rank - a.rank))
    .slice(0, limit)
    .map(({ saying, best }) => hitOf(saying, Math.round(best * 1000) / 1000))
}

export const hitOf = ({ id, zh, en, meaning, stage }: Saying, score: number): WordHit => ({
  id,
  zh,
  en,
  meaning,
  stage,
  score,
})

/** Two brands that show the same text are one hit. */
function distinct<T extends { readonly saying: Saying }>(sorted: readonly T[]): T[] {
  const seen = new Set<string>()
  return sorted.filter(({ saying: { zh, meaning } }) => {
    const key = `${folded(zh)} ${meaning}`
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}

type Likeness = (a: string, b: string) => number

/** 1 for the same text; less for a part of it; the mean of how much of each is in the other. */
function likenessIn(table: readonly Saying[]): Likeness {
  const frequency = new Map<string, number>()
  for (const { zh, en } of table)
    for (const trait of [...traits(folded(zh)), ...traits(folded(en))])
      frequency.set(trait, (frequency.get(trait) ?? 0) + 1)
  const weigh = (some: Iterable<string>): number => {
    let sum = 0
    for (const trait of some) sum += Math.log(1 + table.length / (frequency.get(trait) ?? 1))
    return sum
  }
  return (a, b) => {
    const [typed, known] = [traits(a), traits(b)]
    const shared = weigh([...typed].filter(trait => known.has(trait)))
    return (shared / weigh(typed) + shared / weigh(known)) / 2
  }
}
