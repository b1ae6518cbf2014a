/**
 * The shop around a simulated terminal as plain data: what is plugged in, what answers, what the office knows.
 * Probes read it, fixes change it; nothing in it knows of causes.
 */
export interface WorldState {
  readonly computer: {
    readonly network: 'up' | 'down'
    readonly freeBytes: number
    /** Milliseconds ahead of the true time. */
    readonly clockAheadMs: number
    /** Minutes ago at which it woke from sleep. */
    readonly wokeMinutesAgo: readonly number[]
    /** Other programs on the terminal's port. */
    readonly otherCopies: number
  }
  /** Minutes ago at which the shop's network went down; it came back a minute later. */
  readonly dropsMinutesAgo: readonly number[]
  readonly router: 'on' | 'off'
  readonly line: { readonly latencyMs: number; readonly jitterMs: number; readonly loss: number }
  /** The bank's host, as anybody meets it; `failing`: it is there and cannot settle. */
  readonly bank: 'up' | 'refusing' | 'silent' | 'failing'
  readonly encryption: {
    readonly result: 'agrees' | 'certificate' | 'version'
    readonly version: string
  }
  /** The terminal's own way to the bank. */
  readonly ownLine: 'up' | 'unplugged' | 'no-signal'
  /** What the host holds of the operator's sign-on and the terminal's keys. */
  readonly signOn: 'good' | 'refused'
  /** Message format and version, as the host wants them. */
  readonly format: 'right' | 'wrong'
  /** Between the console and the terminal. */
  readonly register: {
    /** `worn`: a serial cable on which bytes change. `wobbly`: a plug that loses its contact now and then. */
    readonly cable: 'firm' | 'wobbly' | 'loose' | 'out' | 'worn'
    readonly port: 'free' | 'taken' | 'forbidden' | 'another-device'
    /** Serial: the terminal's own speed. */
    readonly baud: number
    /** TCP: where the terminal listens. */
    readonly tcpPort: number
  }
  readonly power: 'on' | 'off'
  readonly scanner: {
    readonly present: boolean
    readonly scannedMinutesAgo: number
    readonly garbled: boolean
  }
  readonly slipPrinter: boolean
  readonly office: {
    readonly kindRefused: string | 'none'
    readonly mayOperatorSettle: boolean
    readonly payout: 'paid' | 'late' | 'returned'
    readonly account: 'fine' | 'frozen' | 'low' | 'wrong-details'
    readonly bankNotice: 'none' | 'announced'
  }
  /** How the till's rows of the open batch differ from what was sold. */
  readonly till:
    | 'right'
    | 'tenfold'
    | 'hundredfold'
    | 'doubled'
    | 'misdated'
    | 'refunds'
    | 'orphans'
  readonly care: 'kept' | 'neglected'
  /** Parts that only a person can look at. */
  readonly parts: {
    readonly stripe: 'sound' | 'defective'
    readonly display: 'sound' | 'broken'
    readonly keys: 'sound' | 'stuck'
  }
}

/** A change of some of it. */
export type Patch = { readonly [K in keyof WorldState]?: Change<WorldState[K]> }
type Change<T> = T extends readonly unknown[] ? T : T extends object ? Partial<T> : T

const GIGABYTE = 1_000_000_000

/** A shop in which all is well. `baud` and `tcpPort`: how its terminal is set. */
export const soundWorld = (baud: number, tcpPort: number): WorldState => ({
  computer: {
    network: 'up',
    freeBytes: 40 * GIGABYTE,
    clockAheadMs: 0,
    wokeMinutesAgo: [],
    otherCopies: 0,
  },
  dropsMinutesAgo: [],
  router: 'on',
  line: { latencyMs: 35, jitterMs: 6, loss: 0 },
  bank: 'up',
  encryption: { result: 'agrees', version: 'TLSv1.3' },
  ownLine: 'up',
  signOn: 'good',
  format: 'right',
  register: { cable: 'firm', port: 'free', baud, tcpPort },
  power: 'on',
  scanner: { present: true, scannedMinutesAgo: 12, garbled: false },
  slipPrinter: true,
  office: {
    kindRefused: 'none',
    mayOperatorSettle: true,
    payout: 'paid',
    account: 'fine',
    bankNotice: 'none',
  },
  till: 'right',
  care: 'kept',
  parts: { stripe: 'sound', display: 'sound', keys: 'sound' },
})

export function patched(state: WorldState, patch: Patch): WorldState {
  const changes = Object.entries(patch).map(([name, change]) => {
    const before = state[name as keyof WorldState]
    const isWhole = typeof change !== 'object' || Array.isArray(change)
    return [name, isWhole ? change : { ...(before as object), ...(change as object) }]
  })
  return { ...state, ...Object.fromEntries(changes) }
}
