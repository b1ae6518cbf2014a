import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InstructorView } from '../../../shared/classroom'
import type { EngineHandlers } from '../../../shared/contract'
import type { TerminalId } from '../../../shared/terminal'
import type { WizardScreen } from '../../../shared/wizard'
import { systemClock } from '../clock'
import { scratchLedgers } from '../ledger/scratch-ledgers'
import { recordFiles } from '../training-records/record-files'
import { runDiary } from '../training-records/run-diary'
import { scenarioFiles } from '../training-records/scenario-files'
import { Classroom } from './classroom'
import { classroomHandlers } from './handlers'

/** What a window was told. */
export interface News {
  readonly event: string
  readonly data: unknown
}

/** A classroom in a folder of its own, with both windows' hands. */
export function classroomPeer(
  lessons: ConstructorParameters<typeof Classroom>[0]['lessons'],
  dir = mkdtempSync(join(tmpdir(), 'classroom-')),
) {
  const news: News[] = []
  let ids = 0
  const classroom = new Classroom({
    clock: systemClock(),
    emit: (event, data) => void news.push({ event, data }),
    newId: () => `run-${process.pid}-${++ids}`,
    ledgers: scratchLedgers(join(dir, 'runs'), 'run-'),
    records: recordFiles(join(dir, 'records'), () => undefined),
    ownScenarios: scenarioFiles(join(dir, 'scenarios'), () => undefined),
    diary: runDiary(join(dir, 'under-way.jsonl')),
    lessons,
  })
  const console = <C extends keyof EngineHandlers>(call: C, input: unknown) =>
    classroom.ask(call, input) as ReturnType<EngineHandlers[C]>
  return {
    classroom,
    dir,
    handlers: classroomHandlers(classroom),
    console,
    terminalId: async () =>
      ((await console('desk.overview', undefined)).terminals[0]?.card.id ?? '') as TerminalId,
    /** All that the trainee's window has heard. */
    heardByTrainee: () => news.filter(({ event }) => !event.startsWith('instructor.')),
    heardByInstructor: () =>
      news.flatMap(({ event, data }) =>
        event === 'instructor.changed' ? [data as InstructorView] : [],
      ),
    lastPage: () =>
      news
        .flatMap(({ event, data }) => (event === 'wizard.changed' ? [data as WizardScreen] : []))
        .pop(),
    end: async () => {
      await classroom.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
