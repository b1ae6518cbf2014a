import { join } from 'node:path'
import type { ClassroomHandlers, EngineCallName, EngineHandlers } from '../../shared/contract'
import { TerminalCard } from '../../shared/terminal'
import { buildEngine, type Engine } from './engine'
import type { EngineOptions } from './host'
import { openLedger } from './ledger/ledger'
import { scratchLedgers, sweep } from './ledger/scratch-ledgers'
import { PracticeShop } from './practice-shop'
import { practising } from './practising'
import { SCENARIOS } from './simulator/scenarios'
import { connectZvt } from './terminals/protocols/zvt/driver'
import { Classroom } from './training/classroom'
import { classroomHandlers } from './training/handlers'
import { lessonFile, lessonsFrom } from './training-records/lesson-file'
import { recordFiles } from './training-records/record-files'
import { scenarioFiles } from './training-records/scenario-files'

interface DemoEngine extends Engine {
  readonly handlers: EngineHandlers & ClassroomHandlers
}

const FIRST = 'upload-cut'

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
    lessons: () => (lessons ? lessonsFrom(lessonFile(lessons)) : []),
  })
}

/** The console's calls go to the run's shop while one is under way. */
function inClassroom(classroom: Classroom, engine: EngineHandlers): EngineHandlers {
  const routed = Object.entries(engine).map(([call, handle]) => [
    call,
    (asked: unknown) =>
      classroom.hasConsole
        ? classroom.ask(call as EngineCallName, asked)
        : (handle as (given: unknown) => Promise<unknown>)(asked),
  ])
  return Object.fromEntries(routed) as EngineHandlers
}

/** The same engine in one simulated shop, in its own folder. The shop's terminal outlives a crash of the program. */
export async function buildDemo(options: EngineOptions): Promise<DemoEngine> {
  const { dir, clock, emit, newId } = options
  const classroom = classroomIn(options)
  const ledger = await openLedger({ dir, clock })
  const shop = await PracticeShop.open({ clock, dir: join(dir, 'terminal') }, FIRST)
  const keepBooks = () => {
    const { scenario, seed, serial, terminalId } = shop.embedded
    const { id } = scenario
    const card = TerminalCard.parse({
      id: `demo-${id}-${seed}-${serial}`,
      name: `演练 DEMO ${terminalId}`,
      address: `sim:${id}?seed=${seed}`,
      currency: 'CNY',
      model: 'generic',
    })
    if (ledger.terminals().some(known => known.id === card.id)) return
    for (const old of ledger.terminals()) ledger.removeTerminal(old.id)
    ledger.saveTerminal(card)
    ledger.addTransactions(shop.tillRows(card.id))
  }
  keepBooks()
  const practice = practising(emit, fix => shop.carryOut(fix))
  const engine = buildEngine({
    mode: 'demo',
    ledger,
    clock,
    emit: practice.heard,
    newId,
    serialPorts: async () => [],
    surroundings: shop.surroundings,
    acquirer: shop.acquirer,
    scenarios: SCENARIOS.map(({ id, level, title }) => ({
      id,
      level,
      titleZh: title.zh,
      titleEn: title.en,
    })),
    connect: async (card, record) => {
      const { link, line } = await shop.connect()
      return connectZvt({ link, line, clock, currency: card.currency, ...(record && { record }) })
    },
    resetDemo: async (scenario, seed) => {
      await shop.moveIn(scenario, seed)
      keepBooks()
    },
  })
  return {
    handlers: {
      ...inClassroom(classroom, practice.handlers(engine.handlers)),
      ...classroomHandlers(classroom),
    },
    close: async () => {
      await classroom.close()
      shop.close()
      await engine.close()
    },
  }
}
