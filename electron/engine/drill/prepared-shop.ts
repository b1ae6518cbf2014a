import { TerminalCard, type TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import { CARE } from '../diagnosis/knowledge/care'
import type { Ledger } from '../ledger/ledger'
import { complete } from '../settlement/saga'
import { Session } from '../settlement/session'
import { simulatedLink } from '../simulator/embedded'
import { FlashContent } from '../simulator/flash'
import { leapClock } from '../simulator/leap-clock'
import { itemsOf, settlingBatchNo } from '../simulator/open-batch'
import { seededRandom } from '../simulator/random'
import type { Scenario } from '../simulator/scenario'
import type { SettlementMachine } from '../simulator/settlement-machine'
import { planDay } from '../simulator/shop'
import { simulate } from '../simulator/simulate'
import { memoryStore } from '../simulator/store'
import { SimulatedTerminal } from '../simulator/terminal'
import { tillLine } from '../simulator/till-line'
import type { Wiring } from '../simulator/world/world'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import type { Ledgers } from './ledgers'
import { dayOf } from './on-a-day'

export const TERMINAL = 'T1' as TerminalId
export const CHINA_MINUTES = 480
/** The bank's host, as the shop wrote it down. */
export const ACQUIRER = { host: 'settle.example', port: 8443 }
/** 2026-11-23 21:40 in China. */
const EVENING = Date.UTC(2026, 10, 23, 13, 40)
const HOUR_MS = 3_600_000
/** Clocks of drills leap no further than this at once. */
const NAP_MS = 20 * 60_000

/** A shop that has settled well yesterday and has traded today: every fault begins from a copy of one. */
export interface PreparedShop {
  readonly brand: string
  readonly seed: number
  readonly wiring: Wiring
  readonly card: TerminalCard
  readonly flash: FlashContent
  readonly books: unknown
  /** Folder of its closed ledger. */
  readonly ledgerDir: string
  readonly nowMs: number
}

export interface ShopKind {
  readonly brand: string
  readonly seed: number
  readonly line: Wiring['line']
}

export async function prepareShop(kind: ShopKind, ledgers: Ledgers): Promise<PreparedShop> {
  const { brand, seed, line } = kind
  const clock = leapClock(EVENING)
  const [flash, books] = [memoryStore(), memoryStore()]
  const simulation = await simulate({
    scenario: yesterdayAt(brand, seed),
    clock,
    utcOffsetMinutes: CHINA_MINUTES,
    flash,
    books,
  })
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes: CHINA_MINUTES })
  const wiring: Wiring = {
    line,
    baud: 9600,
    tcpPort: 20_007,
    sharesRouter: seededRandom(seed).next() < 0.6,
  }
  const card = cardOf(line)
  const ledger = await ledgers.open(clock)
  keepRecords(ledger, card, flash)
  await closeDay(card, ledger, terminal, line, clock)
  await tradeToday(simulation.machine, seed, clock)
  const { dir } = ledger
  ledger.close()
  const left = FlashContent.parse(flash.load())
  const nowMs = clock.now()
  return { brand, seed, wiring, card, flash: left, books: books.load(), ledgerDir: dir, nowMs }
}

const yesterdayAt = (brand: string, seed: number): Scenario => ({
  id: 'drill',
  level: 1,
  title: { zh: '', en: '' },
  truth: { causes: [], stage: null },
  brand,
  seed,
  shop: { ...dayOf(seed), reversals: 0 },
  story: { settled: 'no', mishaps: [], at: { minutesAgo: 15 } },
  mishaps: [],
})

const ADDRESSES: Readonly<Record<Wiring['line'], string>> = {
  tcp: 'zvt+tcp://192.168.1.50:20007',
  serial: 'zvt+serial:///dev/ttyUSB0?baud=9600',
}

const cardOf = (line: Wiring['line']): TerminalCard =>
  TerminalCard.parse({
    id: TERMINAL,
    name: '1',
    address: ADDRESSES[line],
    currency: 'CNY',
    model: 'generic',
  })

/** The console knows the terminal, the till's rows, the bank's encryption, and what care was taken. */
function keepRecords(
  ledger: Ledger,
  card: TerminalCard,
  flash: ReturnType<typeof memoryStore>,
): void {
  ledger.saveTerminal(card)
  ledger.note({ kind: 'good-tls', body: { version: 'TLSv1.3' } })
  for (const care of Object.keys(CARE)) ledger.note({ kind: 'care-done', body: { care } })
  ledger.addTransactions(tillRows(FlashContent.parse(flash.load())))
}

export const tillRows = (flash: FlashContent) =>
  itemsOf(flash, settlingBatchNo(flash)).flatMap(item => tillLine(TERMINAL, item))

async function closeDay(
  card: TerminalCard,
  ledger: Ledger,
  terminal: SimulatedTerminal,
  line: Wiring['line'],
  clock: Clock,
): Promise<void> {
  const connect = async () =>
    connectZvt({
      ...simulatedLink(terminal, line),
      clock,
      currency: 'CNY',
      utcOffsetMinutes: CHINA_MINUTES,
    })
  const nobody = () => undefined
  const session = new Session(connect, clock)
  await complete({ card, ledger, clock, session, changed: nobody, heard: nobody }, () => 'good-day')
  await terminal.unplug()
}

/** Twelve hours of sales, from the next morning on. */
async function tradeToday(machine: SettlementMachine, seed: number, clock: Clock): Promise<void> {
  await passTime(clock, 11 * HOUR_MS)
  const trades = planDay(dayOf(seed + 1), seededRandom(seed + 1))
  const made: Awaited<ReturnType<typeof machine.trade>>[] = []
  for (const trade of trades) {
    await passTime(clock, Math.floor((12 * HOUR_MS) / trades.length))
    const original = made[trade.takesBack ?? -1]
    made.push(await machine.trade(trade, typeof original === 'object' ? original.item : undefined))
  }
}

export async function passTime(clock: Clock, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= NAP_MS) await clock.sleep(Math.min(left, NAP_MS))
}
