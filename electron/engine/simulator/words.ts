import type { Brand, Words } from './brand'
import { RESPONSE_CODES } from './response-codes'

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
  const meaning = RESPONSE_CODES[values.code ?? '']?.[brand.language][0] ?? ''
  return words[brand.language]
    .map(line =>
      line
        .replace('{meaning}', meaning)
        .replace(/\{(item|of|code)\}/g, (_, name: keyof typeof values) =>
          String(values[name] ?? ''),
        ),
    )
    .filter(line => line !== '')
}
