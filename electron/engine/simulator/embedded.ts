import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Transaction } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { SimulatedLink } from '../terminals/fleet'
import { memoryPair } from '../terminals/link/memory'
import type { BatchLedger } from './acquirer'
import { FlashContent } from './flash'
import { LESSON_PACE, type Pace } from './front/pace'
import { itemsOf, settlingBatchNo } from './open-batch'
import type { Scenario } from './scenario'
import { scenarioById } from './scenarios'
import { simulate } from './simulate'
import { memoryStore, type Store } from './store'
import { fileStore } from './store-file'
import { SimulatedTerminal } from './terminal'
import { tillLine } from './till-line'
import type { Line } from './zvt-front'

export interface EmbeddedOptions {
  readonly scenario: string
  /** Default: the scenario's own. */
  readonly seed?: number | undefined
  readonly clock: Clock
  /** Where terminal and host remember across a death of this program. Default: they do not. What is there is taken as it is. */
  readonly dir?: string | undefined
  /** Start the scenario anew, whatever `dir` holds. */
  readonly anew?: boolean
  /** How long each stage is shown, milliseconds. Default: long enough to be read. */
  readonly pace?: Pace
  readonly troubled?: (thrown: unknown) => void
}

/** A simulated terminal inside this process, with what the program around it wants to know of it. */
export interface Embedded {
  readonly scenario: Scenario
  readonly seed: number
  /** Counts the terminals that have stood in this place, from 1. */
  readonly serial: number
  readonly terminalId: string
  readonly terminal: SimulatedTerminal
  /** A fresh connection over memory; the one before it ends. */
  connect(): Promise<SimulatedLink>
  /** The batch that is to be settled, as the shop's till would export it. */
  tillLines(terminalId: TerminalId): Transaction[]
  /** What the terminal has in flash now. */
  flash(): FlashContent
  /** What the host holds, by batch. */
  hostCounts(): readonly BatchLedger[]
  /** Commands the terminal has received, by name. */
  requests(): Readonly<Record<string, number>>
  close(): void
}

/** Which terminal stands in a folder; its own files are in a folder named after `serial`. */
const Place = z.object({ scenario: z.string(), seed: z.int(), serial: z.int().positive() })
type Place = z.infer<typeof Place>

interface Stores {
  readonly flash: Store
  readonly books: Store
}

/** @throws Fault `simulator.unknown-scenario` */
export async function embeddedTerminal(options: EmbeddedOptions): Promise<Embedded> {
  const { dir, clock, anew = false } = options
  const register = dir === undefined ? memoryStore() : fileStore(join(dir, 'place.json'))
  const found = register.load()
  const before = found === undefined ? undefined : Place.parse(found)
  const place = before && !anew ? before : nextPlace(options, before)
  const stores = storesOf(dir, place.serial)
  const utcOffsetMinutes = -new Date(clock.now()).getTimezoneOffset()
  const simulation = await simulate({
    scenario: scenarioById(place.scenario),
    seed: place.seed,
    clock,
    utcOffsetMinutes,
    ...stores,
  })
  register.save(place)
  if (dir !== undefined && before && before.serial !== place.serial)
    rmSync(join(dir, String(before.serial)), { recursive: true, force: true })
  const terminal = new SimulatedTerminal(simulation, {
    clock,
    utcOffsetMinutes,
    pace: options.pace ?? LESSON_PACE,
    ...(options.troubled && { troubled: options.troubled }),
  })
  return embed(terminal, place.serial, stores.flash)
}

function nextPlace({ scenario, seed }: EmbeddedOptions, before: Place | undefined): Place {
  const { id, seed: own } = scenarioById(scenario)
  return { scenario: id, seed: seed ?? own, serial: (before?.serial ?? 0) + 1 }
}

function storesOf(dir: string | undefined, serial: number): Stores {
  if (dir === undefined) return { flash: memoryStore(), books: memoryStore() }
  const folder = join(dir, String(serial))
  return {
    flash: fileStore(join(folder, 'flash.json')),
    books: fileStore(join(folder, 'books.json')),
  }
}

function embed(terminal: SimulatedTerminal, serial: number, flash: Store): Embedded {
  const { scenario, seed, machine, acquirer } = terminal.simulation
  return {
    scenario,
    seed,
    serial,
    terminalId: machine.state().terminalId,
    terminal,
    connect: async () => simulatedLink(terminal, 'tcp'),
    flash: () => FlashContent.parse(flash.load()),
    tillLines: terminalId => {
      const content = FlashContent.parse(flash.load())
      return itemsOf(content, settlingBatchNo(content)).flatMap(item => tillLine(terminalId, item))
    },
    hostCounts: () => acquirer.batches().flatMap(batchNo => acquirer.ledgerOf(batchNo) ?? []),
    requests: () => terminal.requests,
    close: () => {
      terminal.scrap().catch(() => undefined)
    },
  }
}

/** Plugs a memory cable into the terminal and hands over its near end. */
export function simulatedLink(terminal: SimulatedTerminal, line: Line): SimulatedLink {
  const [link, far] = memoryPair()
  terminal.plug(far, line).catch(() => undefined)
  return { link, line }
}

/** The terminals behind `sim:SCENARIO` addresses: one for each scenario and seed, for as long as this program runs. */
export function embeddedTerminals(
  clock: Clock,
): (scenario: string, seed: number | undefined) => Promise<SimulatedLink> {
  const known = new Map<string, Promise<Embedded>>()
  return async (scenario, seed) => {
    const name = `${scenario}?${seed ?? ''}`
    const embedded = known.get(name) ?? embeddedTerminal({ scenario, seed, clock })
    known.set(name, embedded)
    return (await embedded).connect()
  }
}
