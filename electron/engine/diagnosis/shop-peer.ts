import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attempt } from '../../../shared/settlement'
import { TerminalCard } from '../../../shared/terminal'
import { type Ledger, openLedger } from '../ledger/ledger'
import type { Around } from '../settlement/gate'
import { complete } from '../settlement/saga'
import { Session } from '../settlement/session'
import { simulatedLink } from '../simulator/embedded'
import { leapClock } from '../simulator/leap-clock'
import type { Scenario } from '../simulator/scenario'
import { scenarioById } from '../simulator/scenarios'
import { simulate } from '../simulator/simulate'
import { SimulatedTerminal } from '../simulator/terminal'
import type { Driver } from '../terminals/driver'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import type { Scene } from './scene'
import type { Surroundings } from './surroundings'
import { UNTOLD } from './untold-surroundings'

const EVENING = Date.UTC(2026, 10, 23, 13, 40)
const CHINA_MINUTES = 480

export interface ShopWishes {
  readonly scenario?: string
  readonly change?: Partial<Scenario>
  readonly around?: Partial<Surroundings>
  readonly address?: string
  readonly acquirer?: Scene['acquirer']
  /** Stands between the examination and the terminal. */
  readonly connect?: (baud: number | undefined, real: () => Promise<Driver>) => Promise<Driver>
}

/** A shop for tests of probes: simulated terminal and host, real bytes, real ledger, a clock that leaps. */
export interface Shop {
  readonly scene: Scene
  readonly terminal: SimulatedTerminal
  readonly ledger: Ledger
  /** Commands that left for the terminal, CLASS and INSTR in hexadecimal. */
  readonly sent: readonly string[]
  settle(around?: Around): Promise<Attempt>
}

export async function openShop(wishes: ShopWishes = {}): Promise<Shop> {
  const clock = leapClock(EVENING)
  const scenario = { ...scenarioById(wishes.scenario ?? 'open-day'), ...wishes.change }
  const simulation = await simulate({ scenario, clock, utcOffsetMinutes: CHINA_MINUTES })
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes: CHINA_MINUTES })
  const ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'shop-')), clock })
  const address = wishes.address ?? 'sim:open-day'
  const card = TerminalCard.parse({
    id: 'T1',
    name: 'T1',
    address,
    currency: 'CNY',
    model: 'generic',
  })
  ledger.saveTerminal(card)
  const sent: string[] = []
  const real = async () =>
    connectZvt({
      ...simulatedLink(terminal, 'tcp'),
      clock,
      currency: 'CNY',
      utcOffsetMinutes: CHINA_MINUTES,
      record: ({ direction, apdu }) => {
        if (direction === 'sent' && !apdu.startsWith('80')) sent.push(apdu.slice(0, 4))
      },
    })
  const scene: Scene = {
    card,
    ledger,
    clock,
    connect: baud => (wishes.connect ? wishes.connect(baud, real) : real()),
    surroundings: { ...UNTOLD, ...wishes.around },
    acquirer: wishes.acquirer,
  }
  let ids = 0
  const settle = (around?: Around) =>
    complete(
      {
        card,
        ledger,
        clock,
        session: new Session(real, clock),
        around: around && (async () => around),
        changed: () => undefined,
        heard: () => undefined,
      },
      () => `attempt-${++ids}`,
    )
  return { scene, terminal, ledger, sent, settle }
}
