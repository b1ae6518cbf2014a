import type { Brand, Words } from './brand'

/** A brand's words in its language with the numbers filled in. */
export function fillWords(
  brand: Brand,
  words: Words,
  values: {
    readonly item?: number | undefined
    readonly of?: number | undefined
    readonly code?: string | undefined
  },
): readonly string[] {
  return words[brand.language].map(line =>
    line.replace(/\{(item|of|code)\}/g, (_, name: keyof typeof values) =>
      String(values[name] ?? ''),
    ),
  )
}
