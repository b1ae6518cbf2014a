import { z } from 'zod'
import { TraceLine } from '../../../shared/passport'
import type { Attempt } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import type { Recorder } from '../terminals/protocols/zvt/tap'

/** How many messages support gets to see. A settlement's last stages fit. */
const MOST_LINES = 60
/** Hexadecimal digits of one message; slips are archived in full elsewhere. */
const MOST_DIGITS = 480
const KIND = 'trace-kept'

/** Nobody asks for the messages of a settlement that went well. */
export const isClean = (attempt: Attempt | null): boolean =>
  attempt?.outcome === 'agreed' || attempt?.outcome === 'nothing-to-do'

/** The last messages with each terminal, masked: in memory while all goes well, in the journal when it does not. */
export class Trace {
  readonly #lines = new Map<TerminalId, TraceLine[]>()
  readonly #ledger: Ledger
  readonly #clock: Clock

  constructor(ledger: Ledger, clock: Clock) {
    this.#ledger = ledger
    this.#clock = clock
  }

  /** Hears one terminal. */
  recorder(terminalId: TerminalId): Recorder {
    return ({ direction, apdu }) => {
      const at = new Date(this.#clock.now()).toISOString()
      const short = apdu.length > MOST_DIGITS ? `${apdu.slice(0, MOST_DIGITS)}…` : apdu
      const lines = [...(this.#lines.get(terminalId) ?? []), { at, direction, apdu: short }]
      this.#lines.set(terminalId, lines.slice(-MOST_LINES))
    }
  }

  /** Writes down what was heard since the last time, so that it outlives this program. */
  keep(terminalId: TerminalId): void {
    const messages = this.#lines.get(terminalId)
    if (!messages?.length || this.#ledger.readOnlyBecause) return
    this.#lines.delete(terminalId)
    this.#ledger.note({ kind: KIND, terminalId, body: { messages } })
  }

  /** The last messages with this terminal, oldest first. */
  of(terminalId: TerminalId): TraceLine[] {
    const kept = this.#ledger
      .notes({ kind: KIND, terminalId, limit: MOST_LINES })
      .flatMap(({ body }) => z.array(TraceLine).safeParse(body.messages).data ?? [])
    return [...kept, ...(this.#lines.get(terminalId) ?? [])].slice(-MOST_LINES)
  }
}
