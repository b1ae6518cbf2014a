import type { AilmentName } from '../ailments'
import type { Patch } from './world-state'

/** What one way of throwing a switch does: to the shop, to the terminal, to what the shop wrote down of it. */
export interface Turn {
  readonly world?: Patch
  readonly ailment?: AilmentName
  /** Paper stuck in its printer. */
  readonly jammed?: true
  /** Its journal is so full, as a share. */
  readonly journal?: number
  /** Numbers in the terminal's settings that are no longer its own. */
  readonly number?: 'terminal-id' | 'merchant-id' | 'both'
  /** Software that is too old for its host. */
  readonly software?: 'old'
  /** What the console's own settings say now, and should not. */
  readonly card?: { readonly baud: number } | { readonly port: number }
  /** Makes sense on one kind of line only. */
  readonly line?: 'serial' | 'tcp'
}

const LONG_AGO_MINUTES = 3 * 24 * 60

/**
 * The switches of the shop around the terminal, `around:` in the table of doubles, each with the ways in which it can
 * be thrown. A further fault of a shop is a further row.
 */
export const SWITCHES: Readonly<Record<string, Readonly<Record<string, Turn>>>> = {
  'line=slow': {
    slow: { world: { line: { latencyMs: 1_900, jitterMs: 420 } } },
    unsteady: { world: { line: { latencyMs: 520, jitterMs: 260, loss: 0.04 } } },
  },
  'line=lossy': {
    some: { world: { line: { loss: 0.08 }, dropsMinutesAgo: [42, 9] } },
    much: { world: { line: { loss: 0.4, jitterMs: 60 }, dropsMinutesAgo: [55, 21, 6] } },
  },
  'cable=out': {
    computer: { world: { computer: { network: 'down' } }, line: 'tcp' },
    terminal: { world: { register: { cable: 'out' } } },
    loose: { world: { register: { cable: 'loose' } } },
  },
  'router=off': { off: { world: { router: 'off' }, line: 'tcp' } },
  'bank=down': {
    refusing: { world: { bank: 'refusing' } },
    silent: { world: { bank: 'silent' } },
  },
  'terminal=off': { off: { world: { power: 'off' } } },
  'baud=wrong': {
    terminal: { world: { register: { baud: 115_200 } }, line: 'serial' },
    console: { card: { baud: 19_200 }, line: 'serial' },
  },
  'port=wrong': {
    console: { card: { port: 20_008 }, line: 'tcp' },
    'another-device': { world: { register: { port: 'another-device' } }, line: 'tcp' },
  },
  'port=taken': { taken: { world: { register: { port: 'taken' } }, line: 'serial' } },
  'port=forbidden': { forbidden: { world: { register: { port: 'forbidden' } }, line: 'serial' } },
  'tls=old': {
    version: { world: { encryption: { result: 'version', version: 'TLSv1.1' } } },
    certificate: { world: { encryption: { result: 'certificate' } } },
  },
  'software=old': {
    update: { software: 'old', ailment: 'update' },
    refused: { software: 'old' },
    protocol: { software: 'old', ailment: 'format-unknown' },
  },
  'profile=changed': {
    'terminal-id': { number: 'terminal-id' },
    'merchant-id': { number: 'merchant-id' },
    initialise: { number: 'terminal-id', ailment: 'initialise' },
    diagnosis: { number: 'terminal-id', ailment: 'diagnosis' },
    activate: { number: 'terminal-id', ailment: 'activate' },
    unregistered: { number: 'both', ailment: 'register-forgotten' },
  },
  'terminal=busy': { hanging: { ailment: 'hanging' }, 'not-now': { ailment: 'not-now' } },
  'reader=broken': {
    chip: { ailment: 'card-reader' },
    stripe: { world: { parts: { stripe: 'defective' } } },
    'stripe-reported': {
      world: { parts: { stripe: 'defective' } },
      ailment: 'stripe-reader',
    },
  },
  'device=broken': {
    service: { ailment: 'service' },
    'out-of-order': { ailment: 'out-of-order' },
    'secure-module': { ailment: 'secure-module' },
    log: { ailment: 'log-damaged' },
    key: { ailment: 'key-lost' },
    display: { world: { parts: { display: 'broken' } } },
    keys: { world: { parts: { keys: 'stuck' } } },
  },
  'printer=jammed': { jammed: { jammed: true } },
  'disk=full': { full: { world: { computer: { freeBytes: 4_000_000 } } } },
  'computer=wrong-time': {
    ahead: { world: { computer: { clockAheadMs: 7 * 3_600_000 } } },
    behind: { world: { computer: { clockAheadMs: -26 * 3_600_000 } } },
  },
  'computer=slept': { slept: { world: { computer: { wokeMinutesAgo: [7] } } } },
  'slip-printer=out': { out: { world: { slipPrinter: false } } },
  'copies=second': { second: { world: { computer: { otherCopies: 1 } } } },
  'scanner=out': {
    out: { world: { scanner: { present: false, scannedMinutesAgo: LONG_AGO_MINUTES } } },
    silent: { world: { scanner: { scannedMinutesAgo: LONG_AGO_MINUTES } } },
  },
  'scanner=dirty': { dirty: { world: { scanner: { garbled: true } } } },
  'journal=full': { full: { ailment: 'memory' }, nearly: { journal: 0.95 } },
  'books=wrong-amount': {
    tenfold: { world: { till: 'tenfold' } },
    hundredfold: { world: { till: 'hundredfold' } },
    doubled: { world: { till: 'doubled' } },
    misdated: { world: { till: 'misdated' } },
  },
  'books=orphans': { orphans: { world: { till: 'orphans' } } },
  'books=type-refused': {
    refused: { world: { office: { kindRefused: '外卡', bankNotice: 'announced' } } },
  },
  'books=refunds': { refunds: { world: { till: 'refunds', office: { account: 'low' } } } },
  'rights=low': { low: { world: { office: { mayOperatorSettle: false } } } },
  'payout=late': {
    late: { world: { office: { payout: 'late' } } },
    returned: { world: { office: { payout: 'returned' } } },
  },
  'care=neglected': { neglected: { world: { care: 'neglected' } } },
}
