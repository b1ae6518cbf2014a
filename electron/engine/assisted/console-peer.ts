import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AssistedReport, AssistedView, SlipTotals } from '../../../shared/assisted'
import { TerminalCard } from '../../../shared/terminal'
import { type Ledger, openLedger } from '../ledger/ledger'
import type { Counter } from './person-peer'
import { type AssistedTools, answerAssisted, beginAssisted, totalsAssisted } from './session'

/** The console's side of a test: a ledger in a folder of its own that can be closed and opened again. */
export class Console {
  readonly #dir = mkdtempSync(join(tmpdir(), 'assisted-'))
  readonly card: TerminalCard
  readonly #counter: Counter
  #ledger: Ledger | undefined
  #attempts = 0

  constructor(counter: Counter) {
    this.#counter = counter
    this.card = TerminalCard.parse({
      ...{ id: 't1', name: '收银台 1', currency: 'CNY', model: 'generic' },
      address: `assisted:${counter.machine.brand.id}`,
    })
  }

  get ledger(): Ledger {
    if (!this.#ledger) throw new Error('closed')
    return this.#ledger
  }

  async opens(): Promise<AssistedView> {
    this.#ledger = await openLedger({ dir: this.#dir, clock: this.#counter.clock })
    this.ledger.saveTerminal(this.card)
    return this.begins()
  }

  begins(): AssistedView {
    this.#attempts += 1
    return beginAssisted(this.#tools(), () => `attempt-${this.#attempts}`)
  }

  /** The program dies and is started anew. */
  async restarts(): Promise<AssistedView> {
    this.ledger.close()
    return this.opens()
  }

  hears(step: string, report: AssistedReport | SlipTotals): AssistedView {
    return 'kind' in report
      ? answerAssisted(this.#tools(), step, report)
      : totalsAssisted(this.#tools(), report)
  }

  closes(): void {
    this.#ledger?.close()
    rmSync(this.#dir, { recursive: true, force: true })
  }

  #tools(): AssistedTools {
    return { card: this.card, ledger: this.ledger, clock: this.#counter.clock }
  }
}
