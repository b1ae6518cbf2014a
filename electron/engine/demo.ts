import { join } from 'node:path'
import type { ClassroomHandlers, EngineCallName, EngineHandlers } from '../../shared/contract'
import { TerminalCard } from '../../shared/terminal'
import { buildEngine, type Engine } from './engine'
import type { EngineOptions } from './host'
import { openLedger } from './ledger/ledger'
import { scratchLedgers, sweep } from './ledger/scratch-ledgers'
import { practising } from './practising'
import { type Embedded, embeddedTerminal } from './simulator/embedded'
import { SCENARIOS } from './simulator/scenarios'
import { traineeHands } from './simulator/trainee-hands'
import { connectZvt } from './terminals/protocols/zvt/driver'
import { Classroom } from './training/classroom'
import { classroomHandlers } from './training/handlers'
import { lessonFile, lessonsFrom } from './training-records/lesson-file'
import { recordFiles } from './training-records/record-files'
import { runDiary } from './training-records/run-diary'
import { scenarioFiles } from './training-records/scenario-files'

interface DemoEngine extends Engine {
  readonly handlers: EngineHandlers & ClassroomHandlers
}

const FIRST = { scenario: 'upload-cut', seed: undefined as number | undefined }

/** Practice happens here and nowhere else: runs, what is kept of them, and scenarios of this shop's trainers. */
function classroomIn({ dir, clock, emit, newId, lessons }: EngineOptions): Classroom {
  const training = join(dir, 'training')
  const runs = join(training, 'runs')
  sweep(runs)
  const damaged = () => undefined
  return new Classroom({
    ...{ clock, emit, newId },
    ledgers: scratchLedgers(runs, 'run-'),
    records: recordFiles(join(training, 'records'), damaged),
    ownScenarios: scenarioFiles(join(training, 'scenarios'), damaged),
    diary: runDiary(join(training, 'under-way.jsonl')),
    lessons: () => (lessons ? lessonsFrom(lessonFile(lessons)) : []),
  })
}

/** Who may see the truth is no matter of the run's shop, which has nobody in it. */
const OF_THE_ROOM: ReadonlySet<string> = new Set<EngineCallName>([
  ...(['people.instructors', 'people.instruct'] as const),
])

/** The console's calls go to the run's shop while one is under way. */
function inClassroom(classroom: Classroom, engine: EngineHandlers): EngineHandlers {
  const routed = Object.entries(engine).map(([call, handle]) => [
    call,
    (asked: unknown) =>
      classroom.hasConsole && !OF_THE_ROOM.has(call)
        ? classroom.ask(call as EngineCallName, asked)
        : (handle as (given: unknown) => Promise<unknown>)(asked),
  ])
  return Object.fromEntries(routed) as EngineHandlers
}

/** The same engine on one embedded simulated terminal, in its own folder. The terminal outlives a crash of the program. */
export async function buildDemo(options: EngineOptions): Promise<DemoEngine> {
  const { dir, clock, emit, newId } = options
  const classroom = classroomIn(options)
  const ledger = await openLedger({ dir, clock })
  const stateDir = join(dir, 'terminal')
  let embedded: Embedded = await embeddedTerminal({ ...FIRST, clock, dir: stateDir })
  const furnish = () => {
    const { id, seed } = { id: embedded.scenario.id, seed: embedded.seed }
    const card = TerminalCard.parse({
      id: `demo-${id}-${seed}-${embedded.serial}`,
      name: `演练 DEMO ${embedded.terminalId}`,
      address: `sim:${id}?seed=${seed}`,
      currency: 'CNY',
      model: 'generic',
    })
    if (ledger.terminals().some(known => known.id === card.id)) return
    for (const old of ledger.terminals()) ledger.removeTerminal(old.id)
    ledger.saveTerminal(card)
    ledger.addTransactions(embedded.tillLines(card.id))
  }
  furnish()
  const practice = practising(emit, fix => traineeHands(embedded.terminal.simulation.machine, fix))
  const engine = buildEngine({
    mode: 'demo',
    ledger,
    clock,
    emit: practice.heard,
    newId,
    serialPorts: async () => [],
    scenarios: SCENARIOS.map(({ id, level, title }) => ({
      id,
      level,
      titleZh: title.zh,
      titleEn: title.en,
    })),
    connect: async (card, record) => {
      const { link, line } = await embedded.connect()
      return connectZvt({ link, line, clock, currency: card.currency, ...(record && { record }) })
    },
    resetDemo: async (scenario, seed) => {
      embedded.close()
      embedded = await embeddedTerminal({ scenario, seed, clock, dir: stateDir, anew: true })
      furnish()
    },
  })
  return {
    handlers: {
      ...inClassroom(classroom, practice.handlers(engine.handlers)),
      ...classroomHandlers(classroom),
    },
    close: async () => {
      await classroom.close()
      embedded.close()
      await engine.close()
    },
  }
}
