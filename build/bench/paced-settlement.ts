import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../electron/engine/clock'
import { completeAt } from '../../electron/engine/commands/workplace'
import { openLedger } from '../../electron/engine/ledger/ledger'
import { scenarioById } from '../../electron/engine/simulator/scenarios'
import { simulate } from '../../electron/engine/simulator/simulate'
import { SimulatedTerminal } from '../../electron/engine/simulator/terminal'
import type { Link } from '../../electron/engine/terminals/link/link'
import { memoryPair } from '../../electron/engine/terminals/link/memory'
import { millisecondsPerByte, type Pace, paced } from '../../electron/engine/terminals/link/paced'
import { connectZvt } from '../../electron/engine/terminals/protocols/zvt/driver'
import { TerminalCard } from '../../shared/terminal'
import { compared, type Ratio } from './ratio'

const SCENARIO = 'open-day'
const LINES: readonly { readonly pace: Pace; readonly name: string; readonly atMost: number }[] = [
  { pace: { baud: 9_600, stopBits: 2 }, name: '9600 8N2', atMost: 1.03 },
  { pace: { baud: 115_200, stopBits: 2 }, name: '115200 8N2', atMost: 1.11 },
]

/**
 * A whole settlement, from the first question to the archived slip, with every event durable, against the time
 * its own bytes need on the line. ZVT is stop-and-wait, so bytes of both directions add up.
 */
export async function pacedSettlement(): Promise<Ratio[]> {
  const ratios: Ratio[] = []
  for (const { pace, name, atMost } of LINES) {
    const { ms, bytes } = await settle(pace)
    ratios.push(
      compared({
        what: `settlement of ${bytes} bytes at ${name}`,
        ours: ms,
        against: 'its bytes on the line',
        theirs: bytes * millisecondsPerByte(pace),
        unit: 'ms',
        bar: { atMost },
      }),
    )
  }
  return ratios
}

async function settle(pace: Pace): Promise<{ ms: number; bytes: number }> {
  const dir = mkdtempSync(join(tmpdir(), 'settle-desk-bench-'))
  const clock = systemClock()
  const ledger = await openLedger({ dir, clock })
  const simulation = await simulate({ scenario: scenarioById(SCENARIO), clock: impatient(clock) })
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes: 480 })
  const card = TerminalCard.parse({
    id: 'bench',
    name: 'bench',
    address: `sim:${SCENARIO}`,
    currency: 'CNY',
    model: 'generic',
  })
  const line = { bytes: 0 }
  const connect = async () => {
    const [near, far] = memoryPair()
    terminal.plug(far, 'serial').catch(() => undefined)
    const link = paced(counted(near, line), pace, clock)
    return connectZvt({ link, line: 'serial', clock, currency: 'CNY' })
  }
  try {
    ledger.saveTerminal(card)
    const started = clock.now()
    const { attempt } = await completeAt({ card, ledger, clock, connect }, () => undefined)
    if (attempt.outcome !== 'agreed') throw new Error(`the settlement ended ${attempt.outcome}`)
    return { ms: clock.now() - started, bytes: line.bytes }
  } finally {
    ledger.close()
    await terminal.scrap()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** For a terminal that thinks and reaches its host in no time: what is left is the line, and us. */
const impatient = (clock: Clock): Clock => ({ now: () => clock.now(), sleep: async () => {} })

/** Adds up the bytes of both directions. */
function counted(link: Link, line: { bytes: number }): Link {
  return {
    incoming: (async function* () {
      for await (const bytes of link.incoming) {
        line.bytes += bytes.length
        yield bytes
      }
    })(),
    write: bytes => {
      line.bytes += bytes.length
      return link.write(bytes)
    },
    close: () => link.close(),
  }
}
