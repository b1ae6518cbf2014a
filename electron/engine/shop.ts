import { Fault } from '../../shared/fault'
import { parseAddress } from '../../shared/terminal'
import { realSurroundings } from './diagnosis/real-surroundings/real-surroundings'
import { buildEngine, type Engine } from './engine'
import type { EngineOptions } from './host'
import { openLedger } from './ledger/ledger'
import { openTerminal } from './terminals/fleet'
import { listSerialPorts } from './terminals/link/ports'

/** The engine on real terminals. It does not even hold the simulator. */
export async function buildShop({ dir, clock, emit, newId }: EngineOptions): Promise<Engine> {
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
