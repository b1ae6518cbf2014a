import { Fault } from '../../../shared/fault'
import type { Scenario } from './scenario'
import { CLEAR_SCENARIOS } from './scenarios/closing'
import { HOST_SCENARIOS } from './scenarios/host'
import { SURROUNDINGS_SCENARIOS } from './scenarios/surroundings'
import { UPLOAD_SCENARIOS } from './scenarios/upload'

/** Every situation the simulated terminal can play. The first is the demo. */
export const SCENARIOS: readonly Scenario[] = [
  ...UPLOAD_SCENARIOS,
  ...HOST_SCENARIOS,
  ...CLEAR_SCENARIOS,
  ...SURROUNDINGS_SCENARIOS,
]

/** @throws Fault `simulator.unknown-scenario` */
export function scenarioById(id: string): Scenario {
  const scenario = SCENARIOS.find(known => known.id === id)
  if (!scenario) throw new Fault('simulator.unknown-scenario', { id })
  return scenario
}
