import type { AssistedReport, AssistedStep, SlipTotals } from '../../../shared/assisted'
import { HostLine } from '../simulator/host-line'
import type { Closing, Settled } from '../simulator/machine'
import { type Mishap, Mishaps } from '../simulator/mishaps'
import { seededRandom } from '../simulator/random'
import { scenarioById } from '../simulator/scenarios'
import { MIXED_DAY } from '../simulator/scenarios/shops'
import { SettlementMachine } from '../simulator/settlement-machine'
import { simulate } from '../simulator/simulate'
import { memoryStore } from '../simulator/store'
import { StoryClock } from '../simulator/story-clock'
import type { VendorFault } from '../simulator/vendor-faults'
import { fillWords } from '../simulator/words'

/** A simulated machine without a cable, its host, and a person before it who reads its display and presses its keys. */
export interface Counter {
  readonly machine: SettlementMachine
  readonly acquirer: Awaited<ReturnType<typeof simulate>>['acquirer']
  readonly mishaps: Mishaps
  readonly clock: StoryClock
  /** A settlement slip that was printed just before the person came. */
  readonly paper?: Closing
}

export interface CounterWishes {
  readonly brand: string
  readonly language: 'zh' | 'en'
  readonly mishaps: readonly Mishap[]
  readonly faults?: readonly VendorFault[]
}

export const BATCH = '000123'
const NOW = Date.UTC(2026, 10, 23, 13, 46)
/** The day is lived once a brand; every counter starts from what it left. */
const lived = new Map<string, { readonly flash: unknown; readonly books: unknown }>()

/** The simulated brands, made to speak either language. */
export async function counter(wishes: CounterWishes): Promise<Counter> {
  const { brand, language, mishaps, faults = [] } = wishes
  const left = lived.get(brand)
  const [flash, books] = [memoryStore(left?.flash), memoryStore(left?.books)]
  const clock = new StoryClock(NOW)
  const scenario = { ...scenarioById('open-day'), shop: { ...MIXED_DAY, reversals: 1 }, brand }
  const { machine: born, acquirer } = await simulate({ scenario, seed: 20, clock, flash, books })
  lived.set(brand, { flash: flash.load(), books: structuredClone(books.load()) })
  const line = new HostLine({ acquirer, clock, random: seededRandom(7) })
  const machine = new SettlementMachine({
    brand: { ...born.brand, language },
    clock,
    utcOffsetMinutes: 480,
    store: flash,
    fresh: flash.load() as never,
    line,
    faults,
  })
  const armed = new Mishaps(mishaps)
  machine.meet(armed)
  return { machine, acquirer, mishaps: armed, clock }
}

/** What this person does and says at one step; reads nothing but the display, the paper and the terminal's own lists. */
export class Person {
  #shown: readonly string[] | undefined
  #slip: Closing | undefined
  #reprinted = false
  /** It was settled before this person came. */
  readonly #old: boolean
  /** How often this person has pressed what settles. */
  presses = 0
  constructor(
    private readonly at: Counter,
    private readonly habits: { readonly losesPaper?: boolean } = {},
  ) {
    this.#slip = at.paper
    this.#old = at.machine.state().lastClosing?.batchNo === BATCH
  }

  async acts(step: AssistedStep): Promise<AssistedReport | SlipTotals> {
    await this.#does(step)
    this.#picksUp()
    const says = this.#says(step)
    this.#shown = undefined
    return says
  }

  /** Presses what the step tells to press, and no more. */
  async #does({ id }: AssistedStep): Promise<void> {
    const { machine } = this.at
    if (!machine.state().powered) machine.boot()
    const doing: Partial<Record<AssistedStep['id'], () => unknown>> = {
      'confirm-totals': () => this.#settles(),
      resume: () => this.#resumes(),
      'let-go-on': () => this.#lets(),
      'load-paper': () => {
        machine.loadPaper()
        machine.closeLid()
      },
      'close-lid': () => machine.closeLid(),
      'plug-in': () => machine.plugIn(),
      'take-card': () => machine.removeCard(),
    }
    await doing[id]?.()
  }

  async #settles(): Promise<void> {
    this.presses += 1
    this.#saw(await this.at.machine.settle(undefined))
  }

  async #lets(): Promise<void> {
    this.presses += 1
    this.#saw(await this.at.machine.idle())
  }

  /** 确认 at the terminal's own question does nothing where there is none. */
  async #resumes(): Promise<void> {
    const { machine } = this.at
    const asks = machine.state().haltStage !== null
    if (machine.brand.id !== 'linden' || asks) await this.#settles()
  }

  #saw(settled: Settled | undefined): void {
    const { brand } = this.at.machine
    if (settled?.kind !== 'closed') return
    this.#shown = settled.closing.empty
      ? fillWords(brand, brand.words.nothingToSettle, {})
      : undefined
  }

  /** Paper that came out while this person stood there, also before a loss of power. */
  #picksUp(): void {
    const { lastClosing } = this.at.machine.state()
    const fresh = lastClosing?.batchNo === BATCH && !lastClosing.empty && !this.#old
    if (fresh) this.#slip = lastClosing
    if (this.habits.losesPaper) this.#slip = undefined
  }

  #says({ id, answers, issues }: AssistedStep): AssistedReport | SlipTotals {
    const { machine } = this.at
    const { batchNo, lastClosing } = machine.state()
    switch (id) {
      case 'batch-before':
        return { kind: 'batch', batchNo: BATCH }
      case 'same-batch':
      case 'batch-after':
        return { kind: 'batch', batchNo }
      case 'check-open':
        return { kind: machine.openTotals().totals.count > 0 ? 'yes' : 'no' }
      case 'slip-in-hand':
        return { kind: this.#slip ? 'yes' : 'no' }
      case 'reprint':
        this.#reprinted = lastClosing?.empty === false
        return { kind: this.#reprinted ? 'done' : 'cannot' }
      case 'slip-totals':
        return this.#types(lastClosing, issues.length > 0)
      default:
        return answers.includes('words') && id !== 'open-settlement' && !this.#justPressed(id)
          ? { kind: 'words', text: this.#display(), entry: null }
          : { kind: 'done' }
    }
  }

  #types(last: Closing | null, lookedTwice: boolean): AssistedReport | SlipTotals {
    const paper = this.#reprinted ? last : this.#slip
    return paper ? typed(paper, lookedTwice) : { kind: 'cannot' }
  }

  #justPressed = (id: AssistedStep['id']): boolean =>
    ['resume', 'confirm-totals', 'let-go-on'].includes(id) && this.#shown === undefined

  #display(): string {
    return (this.#shown ?? this.at.machine.state().words).join('\n')
  }
}

const AMOUNT = /(-?[\d,]+\.\d{2})\s*$/
const minor = (text: string) => Math.round(Number(text.replace(/,/g, '')) * 100)

/** Reads the paper as a person types it: world by world, verdicts, sum. */
function typed({ slip: lines }: Closing, confirmed: boolean): SlipTotals {
  const side = (pattern: RegExp) => {
    const line = lines.find(each => pattern.test(each)) ?? ''
    const count = Number(/\s(\d+)\s+-?[\d,]+\.\d{2}/.exec(line)?.[1] ?? 0)
    return { count, amountMinor: minor(AMOUNT.exec(line)?.[1] ?? '0') }
  }
  const verdict = (pattern: RegExp) => {
    const line = lines.find(each => pattern.test(each)) ?? ''
    if (/不平|NOT BALANCED/.test(line)) return 'differs' as const
    if (/出错|ERROR/.test(line)) return 'error' as const
    return /平|BALANCED/.test(line) ? ('agreed' as const) : null
  }
  const batchNo = lines.map(line => /(?:批次号|BATCH)\s+(\d{6})/.exec(line)?.[1]).find(Boolean)
  const date = lines.map(line => /(\d{4}-\d{2}-\d{2} \d{2}:\d{2})/.exec(line)?.[1]).find(Boolean)
  return {
    batchNo: batchNo ?? '000000',
    printedAt: date ?? '2000-01-01 00:00',
    domestic: {
      debit: side(/(?:内卡 借记|LOCAL DEBIT)/),
      credit: side(/(?:内卡 贷记|LOCAL CREDIT)/),
      verdict: verdict(/^(?:内卡|LOCAL) (?:对账|BALANCED|NOT|TOTALS)/),
    },
    foreign: {
      debit: side(/(?:外卡 借记|FOREIGN DEBIT)/),
      credit: side(/(?:外卡 贷记|FOREIGN CREDIT)/),
      verdict: verdict(/^(?:外卡|FOREIGN) (?:对账|BALANCED|NOT|TOTALS)/),
    },
    total: side(/^(?:合计|TOTAL)\s/),
    confirmed,
  }
}
