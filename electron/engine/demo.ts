import { join } from 'node:path'
import { TerminalCard } from '../../shared/terminal'
import { buildEngine, type Engine } from './engine'
import type { EngineOptions } from './host'
import { openLedger } from './ledger/ledger'
import { practising } from './practising'
import { type Embedded, embeddedTerminal } from './simulator/embedded'
import { SCENARIOS } from './simulator/scenarios'
import { traineeHands } from './simulator/trainee-hands'
import { connectZvt } from './terminals/protocols/zvt/driver'

const FIRST = { scenario: 'upload-cut', seed: undefined as number | undefined }

/** The same engine on one embedded simulated terminal, in its own folder. The terminal outlives a crash of the program. */
export async function buildDemo({ dir, clock, emit, newId }: EngineOptions): Promise<Engine> {
  const ledger = await openLedger({ dir, clock })
  const stateDir = join(dir, 'terminal')
  let embedded: Embedded = await embeddedTerminal({ ...FIRST, clock, dir: stateDir })
  const furnish = () => {
    const { id, seed } = { id: embedded.scenario.id, seed: embedded.seed }
    const card = TerminalCard.parse({
      id: `demo-${id}-${seed}-${embedded.serial}`,
      name: `演练终端 ${embedded.terminalId}`,
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
    handlers: practice.handlers(engine.handlers),
    close: async () => {
      embedded.close()
      await engine.close()
    },
  }
}
