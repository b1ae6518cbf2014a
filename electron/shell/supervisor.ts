import { z } from 'zod'
import {
  type ClassroomCallName,
  type Emit,
  type EngineCallName,
  type EventName,
  events,
  type Reply,
  type Settings,
} from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import type { Ask } from './gate'
import type { Log } from './log'

export type Mode = Settings['mode']

/** One running engine, and what it may say while it runs. */
export interface EngineLife {
  post(question: Question): void
  end(): void
}
export interface LifeWatch {
  note(note: unknown): void
  exit(code: number): void
}
export interface Tools {
  start(mode: Mode, watch: LifeWatch): EngineLife
  emit: Emit
  log: Log
  /** Milliseconds since any fixed moment. */
  now(): number
  after(ms: number, run: () => void): void
}

interface Question {
  readonly id: number
  readonly name: EngineCallName | ClassroomCallName
  readonly input: unknown
}
/** While one of these is under way a settlement may be: by its own button, or as the guide's next step. */
const MAY_SETTLE: ReadonlySet<Question['name']> = new Set([
  ...(['settlement.complete', 'wizard.open', 'wizard.answer', 'wizard.done'] as const),
  ...(['assisted.answer', 'assisted.totals'] as const),
])
interface Waiting {
  readonly question: Question
  readonly answer: (reply: Reply<unknown>) => void
  sent: boolean
}

const Note = z.union([
  z.object({ id: z.number(), reply: z.custom<Reply<unknown>>(reply => typeof reply === 'object') }),
  z.object({ event: z.enum(Object.keys(events) as [EventName]), data: z.unknown() }),
])

const BACKOFF_MS = [0, 250, 1_000, 4_000]
/** So many deaths in so short a time are no accident: stop and say so. */
const CRASH_LOOP = { deaths: 5, withinMs: 60_000 }

/** Keeps one engine running. If it dies, every question it had is answered with a fault, and it starts anew. */
export class Supervisor {
  #life: EngineLife | undefined
  #lastId = 0
  #deaths: number[] = []
  #state: 'up' | 'stopping' | { readonly down: FaultData } = 'up'
  readonly #waiting = new Map<number, Waiting>()

  constructor(
    private mode: Mode,
    private readonly tools: Tools,
  ) {}

  /** What was asked before waits until now. */
  start(): void {
    if (!this.#life) this.#fork()
  }

  readonly ask: Ask = (name, input) =>
    new Promise(answer => {
      if (typeof this.#state === 'object') return answer(refusal(this.#state.down))
      const id = ++this.#lastId
      this.#waiting.set(id, { question: { id, name, input }, answer, sent: false })
      this.#send()
    })

  /** The other mode has its own folder, so its own engine. @throws Fault `settlement.running` */
  switchMode(mode: Mode): void {
    if (mode === this.mode) return
    for (const { question } of this.#waiting.values())
      if (MAY_SETTLE.has(question.name)) throw new Fault('settlement.running')
    this.mode = mode
    this.#deaths = []
    this.#state = 'up'
    const old = this.#life
    this.#lose()
    old?.end()
    this.#announce('restarting', null)
    this.#restart()
  }

  stop(): void {
    this.#state = 'stopping'
    this.#life?.end()
  }

  #fork(): void {
    const life = this.tools.start(this.mode, {
      note: note => this.#hear(note, life),
      exit: code => this.#died(life, code),
    })
    this.#life = life
    this.#send()
  }

  /** It counts as up when it has answered, not when it was started. */
  #restart(): void {
    if (this.#state !== 'up' || this.#life) return
    void this.ask('desk.overview', undefined).then(reply => {
      if (reply.ok) this.#announce('up', null)
    })
    this.#fork()
  }

  #hear(raw: unknown, from: EngineLife): void {
    const note = Note.safeParse(raw)
    if (from !== this.#life || !note.success) return
    if ('id' in note.data) {
      this.#waiting.get(note.data.id)?.answer(note.data.reply)
      this.#waiting.delete(note.data.id)
      return
    }
    const { event, data } = note.data
    const checked = events[event].safeParse(data)
    if (!checked.success) this.tools.log.error('engine sent an event that is none', { event })
    else this.tools.emit(event, checked.data as never)
  }

  #died(life: EngineLife, code: number): void {
    if (life !== this.#life) return
    this.#lose()
    if (this.#state !== 'up') return
    const now = this.tools.now()
    this.#deaths = [...this.#deaths.filter(at => now - at < CRASH_LOOP.withinMs), now]
    this.tools.log.error('engine died', { code, deaths: this.#deaths.length })
    if (this.#deaths.length >= CRASH_LOOP.deaths) this.#giveUp()
    else this.#tryAgain()
  }

  #tryAgain(): void {
    this.#announce('restarting', { code: 'engine.restarted', detail: {} })
    const backoff = BACKOFF_MS[Math.min(this.#deaths.length, BACKOFF_MS.length) - 1] ?? 0
    this.tools.after(backoff, () => this.#restart())
  }

  #giveUp(): void {
    const fault: FaultData = { code: 'internal', detail: {} }
    this.#state = { down: fault }
    for (const { answer } of this.#waiting.values()) answer(refusal(fault))
    this.#waiting.clear()
    this.#announce('down', fault)
  }

  /** What was asked of a dead engine may have been done: a settlement is in doubt, the rest can be asked again. */
  #lose(): void {
    this.#life = undefined
    for (const [id, { question, answer, sent }] of this.#waiting) {
      if (!sent) continue
      this.#waiting.delete(id)
      const code = MAY_SETTLE.has(question.name) ? 'settlement.in-doubt' : 'engine.restarted'
      answer(refusal({ code, detail: {} }))
    }
  }

  #send(): void {
    if (!this.#life) return
    for (const waiting of this.#waiting.values()) {
      if (waiting.sent) continue
      waiting.sent = true
      this.#life.post(waiting.question)
    }
  }

  #announce(state: 'up' | 'restarting' | 'down', fault: FaultData | null): void {
    this.tools.emit('engine.changed', { state, fault })
  }
}

const refusal = (fault: FaultData): Reply<never> => ({ ok: false, fault })
