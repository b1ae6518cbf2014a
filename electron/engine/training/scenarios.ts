import { Fault } from '../../../shared/fault'
import type { TrainingScenario } from '../../../shared/training'
import { ACCOUNT_LESSONS } from './scenarios/account'
import { DEVICE_LESSONS } from './scenarios/device'
import { lesson } from './scenarios/lesson'
import { LINE_LESSONS } from './scenarios/line'
import { OPERATION_LESSONS } from './scenarios/operation'
import { PRINTER_LESSONS } from './scenarios/printer'
import { SOFTWARE_LESSONS } from './scenarios/software'

/** Every exercise of the house, the easy ones of each topic first. */
export const TRAINING_SCENARIOS: readonly TrainingScenario[] = [
  ...LINE_LESSONS,
  ...PRINTER_LESSONS,
  ...DEVICE_LESSONS,
  ...OPERATION_LESSONS,
  ...ACCOUNT_LESSONS,
  ...SOFTWARE_LESSONS,
].map(lesson)

/** @throws Fault `simulator.unknown-scenario` */
export function trainingScenario(id: string): TrainingScenario {
  const found = TRAINING_SCENARIOS.find(scenario => scenario.id === id)
  if (!found) throw new Fault('simulator.unknown-scenario', { id })
  return found
}
