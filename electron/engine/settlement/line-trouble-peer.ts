import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { Fault } from '../../../shared/fault'
import { TerminalCard } from '../../../shared/terminal'
import { type Ledger, openLedger } from '../ledger/ledger'
import { leapClock } from '../simulator/leap-clock'
import { amount, tlv } from '../terminals/protocols/zvt/build'
import {
  READY,
  type Script,
  type Step,
  scriptedTerminal,
} from '../terminals/protocols/zvt/scripted-terminal'
import { result, shown, slip, status, utf8, yes } from '../terminals/protocols/zvt/terminal-says'
import { complete } from './saga'
import { Session } from './session'

const START = Date.UTC(2026, 10, 23, 20, 0)
const CARD = TerminalCard.parse({
  id: 'T1',
  name: 'T1',
  address: 'zvt+tcp://terminal',
  currency: 'EUR',
  model: 'generic',
})
export const EMPTY = result(0x00, [amount(0)])
export const CUT: readonly Step[] = [yes, shown('Bitte warten'), 'cut']
const opened: Ledger[] = []
afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close()
})

/** Each row of `closes` answers one 06 50; the last one answers all further ones. */
export async function shop(
  closes: readonly (readonly Step[])[],
  others: Script = {},
  connections = Number.POSITIVE_INFINITY,
) {
  const clock = leapClock(START)
  const ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'line-trouble-')), clock })
  opened.push(ledger)
  ledger.saveTerminal(CARD)
  let closed = 0
  const dayEnds: Script = {
    get 'end-of-day'() {
      return closes[Math.min(closed++, closes.length - 1)] ?? []
    },
  }
  const described = [READY, others, dayEnds].map(Object.getOwnPropertyDescriptors)
  const script: Script = Object.defineProperties({}, Object.assign({}, ...described))
  let connected = 0
  const connect = async () => {
    if (connected++ >= connections) throw new Fault('link.refused', { host: 'terminal', port: 1 })
    return scriptedTerminal(clock, script).driver
  }
  const settle = () =>
    complete(
      {
        card: CARD,
        ledger,
        clock,
        session: new Session(connect, clock),
        changed: () => undefined,
        heard: () => undefined,
      },
      () => `attempt-${closed}`,
    )
  return { settle, ledger, closes: () => closed }
}

/** A slip that came whole, and a terminal that says who it is. */
export const PAPER = slip(true, 'Kassenschnitt', 'EUR 35,58')
export const KNOWN = status(0x00, tlv('E4', [tlv('1F40', utf8('iCT250'))]))
