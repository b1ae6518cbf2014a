import { createHash, randomUUID } from 'node:crypto'
import type { Currency } from '../../../shared/money'
import type { Attempt, Receipt } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import { parseAddress, TerminalCard } from '../../../shared/terminal'
import { type Clock, systemClock } from '../clock'
import { freeBytes } from '../diagnosis/real-surroundings/free-bytes'
import { isClean, Trace } from '../incidents/trace'
import { type Ledger, openLedger } from '../ledger/ledger'
import { complete } from '../settlement/saga'
import { Session } from '../settlement/session'
import type { Connect, TerminalEvent } from '../terminals/driver'
import { openTerminal, type SimulatedLink } from '../terminals/fleet'
import { dataFolder } from './data-folder'

/** One ledger and one terminal, opened for one command. */
export interface Workplace {
  readonly card: TerminalCard
  readonly ledger: Ledger
  readonly clock: Clock
  readonly connect: Connect
  readonly trace: Trace
}

export interface WorkplaceOptions {
  readonly address: string
  readonly dir?: string | undefined
  readonly currency?: Currency | undefined
  readonly clock?: Clock
  readonly simulated: (scenario: string, seed: number | undefined) => Promise<SimulatedLink>
}

/** Opens the ledger of the address's world (simulated or real) and finds or writes the terminal's card. */
export async function openWorkplace(options: WorkplaceOptions): Promise<Workplace> {
  const { clock = systemClock() } = options
  const address = parseAddress(options.address)
  const dir = options.dir ?? dataFolder(address.kind === 'sim' ? 'demo' : 'shop', process.env)
  const ledger = await openLedger({ dir, clock })
  const card = cardOf(ledger, options, address.kind === 'sim' ? 'CNY' : 'EUR')
  const trace = new Trace(ledger, clock)
  return {
    card,
    ledger,
    clock,
    trace,
    connect: () =>
      openTerminal(address, {
        clock,
        record: trace.recorder(card.id),
        currency: card.currency,
        currencyIsFirm: options.currency !== undefined,
        model: card.model,
        simulated: options.simulated,
      }),
  }
}

function cardOf(
  ledger: Ledger,
  { address, currency }: WorkplaceOptions,
  usual: Currency,
): TerminalCard {
  const known = ledger.terminals().find(card => card.address === address)
  if (known && (currency === undefined || currency === known.currency)) return known
  const id = known?.id ?? `T${createHash('sha256').update(address).digest('hex').slice(0, 12)}`
  const name = known?.name ?? address.slice(0, 40)
  const model = known?.model ?? 'generic'
  const card = TerminalCard.parse({ id, name, address, currency: currency ?? usual, model })
  if (!ledger.readOnlyBecause) ledger.saveTerminal(card)
  return card
}

export interface Completed {
  readonly attempt: Attempt
  readonly receipts: readonly Receipt[]
  /** Stages the terminal spoke of while it went on, in order. */
  readonly stages: readonly Stage[]
}

export type Progress = Extract<TerminalEvent, { kind: 'progress' }>

/** 完成上次结算 at this workplace; `said` hears the terminal as it goes on. */
export async function completeAt(
  { card, ledger, clock, connect, trace }: Workplace,
  said: (progress: Progress) => void,
): Promise<Completed> {
  const stages: Stage[] = []
  const attempt = await complete(
    {
      card,
      ledger,
      clock,
      session: new Session(connect, clock),
      around: async () => ({ ...(await roomIn(ledger.dir)), linkChanges: null }),
      changed: () => undefined,
      heard: (_, event) => {
        if (event.kind !== 'progress') return
        if (event.stage && stages.at(-1) !== event.stage) stages.push(event.stage)
        said(event)
      },
    },
    randomUUID,
  )
  if (!isClean(attempt)) trace.keep(card.id)
  return { attempt, receipts: ledger.receipts(attempt.id), stages }
}

/** A command runs too shortly to have seen the network come and go: of this computer it knows only the disk. */
const roomIn = (dir: string): Promise<{ freeBytes: number | null }> =>
  freeBytes(dir).catch(() => ({ freeBytes: null }))
