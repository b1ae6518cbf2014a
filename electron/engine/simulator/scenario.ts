import type { Stage } from '../../../shared/stage'
import type { Mishap } from './mishaps'
import type { ShopPlan } from './shop'
import type { VendorFault } from './vendor-faults'

/** One situation to practise, as data. The interruption is made by really running the terminal. */
export interface Scenario {
  readonly id: string
  readonly level: 1 | 2 | 3
  readonly title: { readonly zh: string; readonly en: string }
  /** What is really wrong: causes by their number in the knowledge base, and where it stopped. */
  readonly truth: { readonly causes: readonly string[]; readonly stage: Stage | null }
  readonly brand: string
  readonly seed: number
  readonly shop: ShopPlan
  /** Faults of this maker's software, switched on for the whole story. */
  readonly vendorFaults?: readonly VendorFault[]
  /** A release that is too old, or known for its faults. Default: the maker's current one. */
  readonly software?: 'old' | 'faulty'
  /** Where its slips go: a terminal can be set never to use a register's printer. Default: where its maker sends them. */
  readonly slips?: 'own-printer'
  /** What happened before the console came. */
  readonly story: {
    /** Whether somebody pressed 结算 on the terminal; if so, `mishaps` is what stopped it. */
    readonly settled: 'no' | 'tried'
    readonly mishaps: readonly Mishap[]
    /** When the day ended: yesterday, minutes after local midnight, or so long ago from now. */
    readonly at: { readonly yesterdayMinute: number } | { readonly minutesAgo: number }
  }
  /** The device as the console finds it. */
  readonly found?: {
    readonly paper?: boolean
    readonly lid?: 'open' | 'closed'
    readonly battery?: number
    readonly mains?: boolean
    readonly clockSkewMs?: number
    readonly cardIn?: boolean
    readonly signedOn?: boolean
  }
  /** What goes wrong in the console's own run. */
  readonly mishaps: readonly Mishap[]
}
