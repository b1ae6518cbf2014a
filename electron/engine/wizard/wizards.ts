import { Fault } from '../../../shared/fault'
import {
  type Incident,
  type IncidentEventBody,
  type IncidentEventName,
  incidentEvents,
} from '../../../shared/incident'
import type { Lesson } from '../../../shared/lesson'
import type { TerminalCard, TerminalId } from '../../../shared/terminal'
import type { WizardScreen } from '../../../shared/wizard'
import type { Clock } from '../clock'
import { acquirerOf } from '../diagnosis/acquirer'
import type { Scene } from '../diagnosis/scene'
import type { Surroundings } from '../diagnosis/surroundings'
import { UNTOLD } from '../diagnosis/untold-surroundings'
import { INCIDENT } from '../incidents/fold'
import type { Incidents } from '../incidents/incidents'
import { lessonOf } from '../incidents/lesson'
import type { Ledger } from '../ledger/ledger'
import type { Driver } from '../terminals/driver'
import { type Bench, handsOn } from './hands'
import { priorsOf } from './history-priors'
import { atBaud } from './quiet-actions'
import { Wizard } from './wizard'

export interface WizardsParts {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly incidents: Incidents
  readonly bench: (terminalId: TerminalId) => Bench
  /** Opens a fresh connection to a terminal. @throws Fault `link.*` */
  readonly connect: (card: TerminalCard) => Promise<Driver>
  /** What stands around the terminals; nothing can be told of it where it is not given. */
  readonly surroundings?: Surroundings
  /** Default: what the shop wrote down. */
  readonly acquirer?: Scene['acquirer']
  readonly changed: (screen: WizardScreen) => void
  /** Leaves for training what an incident teaches. Never throws. */
  readonly keepLesson?: (lesson: Lesson) => void
}

/** The wizards of all terminals: one open incident a terminal, and one job at a time. */
export class Wizards {
  readonly #parts: WizardsParts
  readonly #live = new Map<TerminalId, Wizard>()

  constructor(parts: WizardsParts) {
    this.#parts = parts
  }

  isBusy(terminalId: TerminalId): boolean {
    return this.#live.get(terminalId)?.isBusy ?? false
  }

  /** Begins, or takes up what was left or cut off; while it works, the page it is at. */
  async open(terminalId: TerminalId, closeDay = false): Promise<WizardScreen> {
    const live = this.#live.get(terminalId)
    if (live?.isBusy && live.screen) return live.screen
    const wizard = live && !live.isOver ? live : this.#build(terminalId)
    return wizard.open(closeDay)
  }

  /**
   * The wizard of an open incident; after a crash, from its notes: the window need not know that the engine died.
   * @throws Fault `input.invalid` when this incident is not the open one of its terminal.
   */
  of(incidentId: string): Wizard {
    const live = [...this.#live.values()].find(({ incident }) => incident.id === incidentId)
    if (live) return live
    const { terminalId } = this.#parts.incidents.find(incidentId)
    if (this.#parts.incidents.open(terminalId)?.id !== incidentId)
      throw new Fault('input.invalid', { call: 'wizard', at: 'incidentId' })
    return this.#build(terminalId)
  }

  #build(terminalId: TerminalId): Wizard {
    const { incidents, ledger, clock, changed } = this.#parts
    const incident = incidents.begin(terminalId)
    // What was learnt before; nothing is learnt from an incident before it ends.
    const priors = priorsOf(incidents.all(), id => ledger.attempt(id))
    const wizard: Wizard = new Wizard(incident, this.#notesOf(incident), {
      clock,
      changed,
      note: (event, body) => {
        const noted = incidents.add(incident.id, event, body)
        if (event === 'ended') this.#learn(noted, wizard)
      },
      hands: handsOn(this.#parts.bench(terminalId), () => this.#scene(terminalId), incident),
      priors: () => priors,
    })
    this.#live.set(terminalId, wizard)
    return wizard
  }

  #learn(incident: Incident, { screen }: Wizard): void {
    const { ledger, keepLesson } = this.#parts
    const [first] = incident.attemptIds
    const stoppedAt = first === undefined ? null : ledger.attempt(first).stoppedAt
    const lesson = lessonOf(incident, { stoppedAt, ranking: screen?.ranking ?? [] })
    if (lesson) keepLesson?.(lesson)
  }

  /** Made anew for each look: a card may have been changed, by a fix too. */
  #scene(terminalId: TerminalId): Scene {
    const { ledger, clock, connect, surroundings = UNTOLD } = this.#parts
    const acquirer = this.#parts.acquirer ?? acquirerOf(ledger) ?? undefined
    const card = ledger.terminal(terminalId)
    return {
      ...{ card, ledger, clock, surroundings, acquirer },
      connect: baud =>
        connect(baud === undefined ? card : { ...card, address: atBaud(card, baud) }),
    }
  }

  #notesOf({ id, terminalId }: Incident) {
    return this.#parts.ledger
      .notes({ kind: INCIDENT, terminalId })
      .filter(({ body }) => body.incidentId === id)
      .flatMap(({ kind, body }) => {
        const name = kind.slice(INCIDENT.length) as IncidentEventName
        const read = incidentEvents[name]?.safeParse(body)
        return read?.success ? [{ name, body: read.data as IncidentEventBody<typeof name> }] : []
      })
  }
}
