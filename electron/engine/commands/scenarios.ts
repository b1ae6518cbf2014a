import { SCENARIOS } from '../simulator/scenarios'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

/** `desk scenarios`: what the simulated terminal can play, with the truth each one hides. */
export async function scenarios(io: Io): Promise<number> {
  const list = SCENARIOS.map(({ id, level, title, truth, brand, seed }) => ({
    id,
    level,
    title,
    truth,
    brand,
    seed,
  }))
  if (io.json) printJson(io, list)
  else
    for (const { id, level, title, truth } of list)
      io.out(
        `${id.padEnd(24)} ${level}  ${io.text.locale === 'en' ? title.en : title.zh}  (${truth.stage ?? '—'} ${truth.causes.join(' ')})`,
      )
  return EXIT.ok
}
