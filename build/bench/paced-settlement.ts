import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../electron/engine/clock'
import { openLedger } from '../../electron/engine/ledger/ledger'
import { complete } from '../../electron/engine/settlement/saga'
import { Session } from '../../electron/engine/settlement/session'
import { scenarioById } from '../../electron/engine/simulator/scenarios'
import { simulate } from '../../electron/engine/simulator/simulate'
import { SimulatedTerminal } from '../../electron/engine/simulator/terminal'
import type { Link } from '../../electron/engine/terminals/link/link'
import { memoryPair } from '../../electron/engine/terminals/link/memory'
import { millisecondsPerByte, type Pace, paced } from '../../electron/engine/terminals/link/paced'
import { connectZvt } from '../../electron/engine/terminals/protocols/zvt/driver'
import { TerminalCard } from '../../shared/terminal'
import { fineClock } from './fine-clock'
import { compared, type Ratio } from './ratio'

const SCENARIO = 'open-day'
const LINES: readonly { readonly pace: Pace; readonly name: string; readonly atMost: number }[] = [
  { pace: { baud: 9_600, stopBits: 2 }, name: '9600 8N2', atMost: 1.03 },
  { pace: { baud: 115_200, stopBits: 2 }, name: '115200 8N2', atMost: 1.11 },
]

/**
 * A whole settlement with every event durable, against the time its own bytes need on the line. ZVT is
 * stop-and-wait, so bytes of both directions add up. First while bytes are on the line, then until the slip is archived.
 */
export async function pacedSettlement(): Promise<Ratio[]> {
  const ratios: Ratio[] = []
  for (const { pace, name, atMost } of LINES) {
    const { lineMs, allMs, bytes } = await settle(pace)
    const rest = {
      against: 'its bytes on the line',
      theirs: bytes * millisecondsPerByte(pace),
      unit: 'ms',
    } as const
    const what = `settlement of ${bytes} bytes at ${name}`
    ratios.push(
      compared({ what: `${what}, first byte to last`, ours: lineMs, ...rest, bar: { atMost } }),
      compared({ what: `${what}, click to archived slip`, ours: allMs, ...rest, bar: null }),
    )
  }
  return ratios
}

interface Traffic {
  bytes: number
  firstAt: number | undefined
  lastAt: number
}

async function settle(pace: Pace): Promise<{ lineMs: number; allMs: number; bytes: number }> {
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
  const traffic: Traffic = { bytes: 0, firstAt: undefined, lastAt: 0 }
  const connect = async () => {
    const [near, far] = memoryPair()
    terminal.plug(far, 'serial').catch(() => undefined)
    const link = watched(paced(near, pace, fineClock), traffic)
    return connectZvt({ link, line: 'serial', clock, currency: 'CNY' })
  }
  try {
    ledger.saveTerminal(card)
    const started = fineClock.now()
    const session = new Session(connect, clock)
    const attempt = await complete(
      { card, ledger, clock, session, changed: () => undefined, heard: () => undefined },
      randomUUID,
    )
    if (attempt.outcome !== 'agreed') throw new Error(`the settlement ended ${attempt.outcome}`)
    const { bytes, firstAt = started, lastAt } = traffic
    return { lineMs: lastAt - firstAt, allMs: fineClock.now() - started, bytes }
  } finally {
    ledger.close()
    await terminal.scrap()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** For a terminal that thinks and reaches its host in no time: what is left is the line, and us. */
const impatient = (clock: Clock): Clock => ({ now: () => clock.now(), sleep: async () => {} })

/** Counts what passes the near end of the line, and when. */
function watched(link: Link, traffic: Traffic): Link {
  const passed = (bytes: Uint8Array) => {
    traffic.bytes += bytes.length
    traffic.firstAt ??= fineClock.now()
    traffic.lastAt = fineClock.now()
  }
  return {
    incoming: (async function* () {
      for await (const bytes of link.incoming) {
        passed(bytes)
        yield bytes
      }
    })(),
    write: bytes => {
      passed(bytes)
      return link.write(bytes)
    },
    close: () => link.close(),
  }
}
