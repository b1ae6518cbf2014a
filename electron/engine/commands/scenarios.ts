import { scenarioById } from '../simulator/scenarios'
import { TRAINING_SCENARIOS } from '../training/scenarios'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

/** `desk scenarios`: what can be practised, and played by the simulated terminal, with the truth each one hides. */
export async function scenarios(io: Io): Promise<number> {
  if (io.json)
    printJson(
      io,
      TRAINING_SCENARIOS.map(scenario => ({
        ...scenario,
        brand: scenarioById(scenario.initial.base).brand,
      })),
    )
  else
    for (const { id, level, title, truth } of TRAINING_SCENARIOS)
      io.out(
        `${id.padEnd(24)} ${level}  ${io.text.locale === 'en' ? title.en : title.zh}  (${truth.stage ?? '—'} ${truth.causes.join(' ')})`,
      )
  return EXIT.ok
}
