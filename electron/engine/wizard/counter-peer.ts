import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Lesson } from '../../../shared/lesson'
import { TerminalCard, type TerminalId } from '../../../shared/terminal'
import type { WizardScreen } from '../../../shared/wizard'
import { incidentsOf } from '../incidents/incidents'
import { openLedger } from '../ledger/ledger'
import { embeddedTerminal } from '../simulator/embedded'
import { leapClock } from '../simulator/leap-clock'
import { TerminalDesk } from '../terminal-desk'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import type { Person } from './person'
import { Wizards } from './wizards'

const NOW = Date.UTC(2026, 10, 23, 13, 46)
export const T1 = 'T1' as TerminalId
/** Stages pass as fast as the line: nobody looks on. */
const AT_ONCE = {}

/** A counter for tests: an embedded terminal, a ledger, the wizards, and a person who can do what hands can do. */
export async function counter(scenario: string, keepLesson?: (lesson: Lesson) => void) {
  const clock = leapClock(NOW)
  const embedded = await embeddedTerminal({ scenario, clock, pace: AT_ONCE })
  const dir = mkdtempSync(join(tmpdir(), 'wizard-'))
  const ledger = await openLedger({ dir, clock })
  const address = `sim:${scenario}`
  ledger.saveTerminal(
    TerminalCard.parse({ id: T1, name: '1', address, currency: 'CNY', model: 'generic' }),
  )
  ledger.addTransactions(embedded.tillLines(T1))
  let next = 0
  const newId = () => `00000000-0000-4000-8000-${String(next++).padStart(12, '0')}`
  const connect = async () => {
    const { link, line } = await embedded.connect()
    return connectZvt({ link, line, clock, currency: 'CNY' })
  }
  const told: WizardScreen[] = []
  const atWork = () => {
    const emit = () => undefined
    const desk = new TerminalDesk(ledger.terminal(T1), { ledger, clock, connect, newId, emit })
    return new Wizards({
      ...{ ledger, clock, connect },
      incidents: incidentsOf(ledger, newId),
      bench: () => ({ isRunning: () => desk.running, complete: () => desk.complete() }),
      changed: screen => told.push(screen),
      ...(keepLesson && { keepLesson }),
    })
  }
  return { embedded, ledger, clock, connect, told, atWork, person: hands(embedded) }
}

function hands({ terminal }: Awaited<ReturnType<typeof embeddedTerminal>>): Person {
  const { machine } = terminal.simulation
  const actions: Readonly<Record<string, () => void>> = {
    paper: () => {
      machine.loadPaper()
      machine.closeLid()
    },
    lid: () => machine.closeLid(),
    'plug-in': () => machine.plugIn(),
    'take-card': () => machine.removeCard(),
    'confirm-there': () => undefined,
  }
  return {
    do: fix => {
      actions[fix]?.()
      return fix in actions
    },
    know: (_, options) => (options.includes('unsure') ? 'unsure' : (options[0] ?? '')),
  }
}
