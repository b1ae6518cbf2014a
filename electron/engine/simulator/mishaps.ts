import type { Stage } from '../../../shared/stage'

/** What can go wrong on the line to the register; carried out by the front. */
export const REGISTER_MISHAPS = [
  'register-link-cut',
  'register-frame-lost',
  'register-frame-late',
  'register-frame-duplicated',
  'register-frame-corrupted',
] as const
export type RegisterMishap = (typeof REGISTER_MISHAPS)[number]

/** What can go wrong on the line to the host; see `HostMishap`. */
export const HOST_MISHAPS = [
  ...(['host-link-cut-before-request', 'host-link-cut-before-answer'] as const),
  ...(['host-link-cut-after-answer', 'host-down', 'host-late', 'answer-77'] as const),
  ...(['domestic-differs', 'foreign-differs', 'domestic-error', 'foreign-error'] as const),
  ...(['frame-lost', 'frame-late', 'frame-duplicated', 'frame-corrupted'] as const),
] as const satisfies readonly HostMishap[]

export type HostMishap =
  /** The line dies before the request is out. Dead until the terminal dials anew. */
  | 'host-link-cut-before-request'
  /** The host booked the request, its answer is lost. Dead until the terminal dials anew. */
  | 'host-link-cut-before-answer'
  /** The answer arrives, then the line dies. */
  | 'host-link-cut-after-answer'
  /** No carrier for this exchange. */
  | 'host-down'
  /** The answer comes after the terminal stopped waiting, and so in front of the next one. */
  | 'host-late'
  /** The host has forgotten the sign-on: it answers 77 until the terminal signs on again. */
  | 'answer-77'
  /** Any other refusal is `answer-` and the two characters of field 39. */
  | `answer-${string}`
  /** The host misses one 内卡 (or 外卡) item: verdict 2 for that card world. */
  | 'domestic-differs'
  | 'foreign-differs'
  /** The host cannot compute a card world's totals: verdict 3. */
  | 'domestic-error'
  | 'foreign-error'
  | 'frame-lost'
  | 'frame-late'
  | 'frame-duplicated'
  | 'frame-corrupted'

/** What can happen to the device itself. */
export const DEVICE_MISHAPS = [
  'power-loss',
  'paper-out',
  'lid-open',
  'cancel-key',
  'battery-low',
] as const
export type DeviceMishap = (typeof DEVICE_MISHAPS)[number]

export type What = RegisterMishap | HostMishap | DeviceMishap

const ALL: ReadonlySet<string> = new Set([...REGISTER_MISHAPS, ...HOST_MISHAPS, ...DEVICE_MISHAPS])

/** The name of a mishap; a refusal of the host is `answer-` and any two characters of field 39. */
export const isMishap = (name: string): name is What => ALL.has(name) || /^answer-\w{2}$/.test(name)

/**
 * A place in the run. `before`: nothing of the step has happened. `between`: its effect is out in the
 * world (host booked, slip printed) and not yet in flash. `after`: flash holds it.
 */
export interface Point {
  readonly stage: Stage
  readonly edge: 'before' | 'between' | 'after'
  /** 1-based: reversal number in R, upload item in U, print line in S and D. */
  readonly item?: number
  /** Last item of a packet that carries several; equals `item` when absent. */
  readonly lastItem?: number
  /** Upload class 1…8 in U (8 is the end of the batch). */
  readonly class?: number
}

/** One thing that will go wrong, as data. */
export interface Mishap {
  readonly when: {
    readonly stage: Stage
    readonly edge: Point['edge']
    readonly item?: number
    readonly class?: number
    /** Let this many matching points pass first. Default 0. */
    readonly skip?: number
  }
  readonly what: What
  /** At how many matching points it strikes. Default 1. */
  readonly times?: number
}

/** The mishaps of one run with a counter each, so that a run in which one never struck can fail. */
export class Mishaps {
  readonly #armed: { readonly mishap: Mishap; seen: number; struck: number }[]
  constructor(mishaps: readonly Mishap[] = []) {
    this.#armed = mishaps.map(mishap => ({ mishap, seen: 0, struck: 0 }))
  }

  /** What strikes at this point, in the order of the list. Counts it. */
  at(point: Point): readonly What[] {
    return this.#armed.filter(armed => strikes(armed, point)).map(armed => armed.mishap.what)
  }

  add(mishap: Mishap): void {
    this.#armed.push({ mishap, seen: 0, struck: 0 })
  }

  /** How often each has struck. */
  report(): readonly { readonly mishap: Mishap; readonly struck: number }[] {
    return this.#armed.map(({ mishap, struck }) => ({ mishap, struck }))
  }

  /** Those that never struck: a run with any of them proved nothing about them. */
  unstruck(): readonly Mishap[] {
    return this.#armed.filter(({ struck }) => struck === 0).map(({ mishap }) => mishap)
  }
}

function strikes(armed: { mishap: Mishap; seen: number; struck: number }, point: Point): boolean {
  const { when, times = 1 } = armed.mishap
  if (!covers(when, point)) return false
  armed.seen += 1
  if (armed.seen <= (when.skip ?? 0) || armed.struck >= times) return false
  armed.struck += 1
  return true
}

function covers(when: Mishap['when'], point: Point): boolean {
  if (when.stage !== point.stage || when.edge !== point.edge) return false
  if (when.class !== undefined && when.class !== point.class) return false
  if (when.item === undefined) return true
  if (point.item === undefined) return false
  return when.item >= point.item && when.item <= (point.lastItem ?? point.item)
}
