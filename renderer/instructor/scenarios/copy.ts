import type { TrainingScenario } from '../../../shared/training'

const LONGEST_ID = 40
const ENDING = '-own'

/** A scenario of the house, under a name of its own that nobody has yet. */
export function copyOf(scenario: TrainingScenario, taken: readonly string[]): TrainingScenario {
  const stem = scenario.id.slice(0, LONGEST_ID - ENDING.length - 4) + ENDING
  let id = stem
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${number}`
  return { ...scenario, id }
}
