import { TrainingScenario } from '../../../shared/training'
import { jsonFolder } from './json-folder'
import { type Damaged, readDocuments } from './read-documents'

/** The scenarios that trainers of this shop have written. */
export interface ScenarioShelf {
  /** By name. */
  list(): readonly TrainingScenario[]
  /** Takes the place of one with the same id. */
  save(scenario: TrainingScenario): void
  remove(id: string): void
}

/** Windows has no file called con, nul or aux. */
const fileOf = (id: string): string => `scenario-${id}`

/** A shelf of scenarios in a folder of its own. */
export function scenarioFiles(path: string, damaged: Damaged): ScenarioShelf {
  const folder = jsonFolder(path)
  return {
    list: () =>
      [...readDocuments(folder, TrainingScenario, damaged)].sort((one, other) =>
        one.id < other.id ? -1 : 1,
      ),
    save: scenario => {
      const sound = TrainingScenario.parse(scenario)
      folder.save(fileOf(sound.id), sound)
    },
    remove: id => {
      if (folder.names().includes(fileOf(id))) folder.remove(fileOf(id))
    },
  }
}
