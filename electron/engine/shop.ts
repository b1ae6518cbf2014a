import { Fault } from '../../shared/fault'
import type { Lesson } from '../../shared/lesson'
import { parseAddress } from '../../shared/terminal'
import { realSurroundings } from './diagnosis/real-surroundings/real-surroundings'
import { buildEngine, type Engine } from './engine'
import type { EngineOptions } from './host'
import { openLedger } from './ledger/ledger'
import { openTerminal } from './terminals/fleet'
import { listSerialPorts } from './terminals/link/ports'
import { lessonFile } from './training-records/lesson-file'

/** The engine on real terminals. It does not even hold the simulator. */
export async function buildShop(options: EngineOptions): Promise<Engine> {
  const { dir, clock, emit, newId, lessons } = options
  const ledger = await openLedger({ dir, clock })
  const surroundings = realSurroundings({ clock })
  const engine = buildEngine({
    mode: 'shop',
    surroundings,
    ledger,
    clock,
    emit,
    newId,
    scenarios: [],
    ...(lessons && { keepLesson: lessonKeeper(lessons) }),
    serialPorts: listSerialPorts,
    connect: (card, record) =>
      openTerminal(parseAddress(card.address), {
        clock,
        currency: card.currency,
        currencyIsFirm: true,
        model: card.model,
        ...(record && { record }),
        simulated: () => Promise.reject(new Fault('input.address', { why: 'mode' })),
      }),
  })
  return {
    handlers: engine.handlers,
    close: async () => {
      surroundings.stop()
      await engine.close()
    },
  }
}

/** Training is not worth an incident: where the lesson cannot be kept, the shop goes on and the log says why. */
function lessonKeeper(path: string): (lesson: Lesson) => void {
  const file = lessonFile(path)
  return lesson => {
    try {
      file.keep(lesson)
    } catch (thrown) {
      process.stderr.write(`a lesson was not kept: ${String(thrown)}\n`)
    }
  }
}
