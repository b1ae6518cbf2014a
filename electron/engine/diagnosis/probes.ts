import type { ProbeId } from '../../../shared/diagnosis'
import { FACT_NAMES, type FactName } from '../../../shared/facts'

/** How much a probe touches: nothing but this computer, one question to the terminal, or traffic on the line. */
export type Touch = 'looks' | 'asks' | 'loads-line'

/** One measurement: how long it takes, what it touches, and the facts it can tell. */
export interface Probe {
  readonly seconds: number
  readonly touch: Touch
  readonly facts: readonly FactName[]
}

/** Every measurement there is. A fact of none of them can only be asked of a person. */
export const PROBES: Readonly<Record<ProbeId, Probe>> = {
  link: { seconds: 2, touch: 'asks', facts: ['link.open'] },
  /** Listens on the serial port, then tries the usual speeds with 05 01 only. */
  serial: {
    seconds: 6,
    touch: 'asks',
    facts: ['serial.bytes', 'serial.framing', 'serial.dtr', 'serial.baud'],
  },
  /** Status enquiry 05 01 with TLV (ZVT PA00P015 ch. 2.56). */
  status: {
    seconds: 2,
    touch: 'asks',
    facts: [
      ...([
        'terminal.status',
        'settlement.stage',
        'terminal.words',
        'terminal.registered',
      ] as const),
      ...(['terminal.software', 'terminal.defects', 'terminal.clock', 'terminal.device'] as const),
      ...(['terminal.log', 'terminal.start', 'secure.module', 'printer.state'] as const),
      ...(['power.battery', 'power.mains', 'reader.chip', 'reader.stripe', 'card.slot'] as const),
    ],
  },
  /** Diagnosis 06 70, the kind that sends a line test and nothing else (ch. 2.18). */
  diagnosis: { seconds: 20, touch: 'asks', facts: ['terminal.host-line'] },
  /** Attempts and frames of this terminal in the ledger. */
  history: {
    seconds: 1,
    touch: 'looks',
    facts: [
      ...(['attempt.result', 'host.code', 'host.verdict', 'attempt.repeats'] as const),
      ...(['attempt.prompt', 'attempt.batch-step', 'attempt.link-cut'] as const),
      'attempt.answer-time',
    ],
  },
  'pc-link': { seconds: 1, touch: 'looks', facts: ['pc.link', 'net.events'] },
  gateway: { seconds: 1, touch: 'looks', facts: ['pc.gateway'] },
  'terminal-port': { seconds: 2, touch: 'asks', facts: ['terminal.tcp'] },
  dns: { seconds: 2, touch: 'looks', facts: ['net.dns'] },
  'host-port': { seconds: 3, touch: 'looks', facts: ['host.tcp'] },
  'host-tls': { seconds: 3, touch: 'looks', facts: ['host.tls'] },
  'line-quality': {
    seconds: 30,
    touch: 'loads-line',
    facts: ['net.latency', 'net.jitter', 'net.loss'],
  },
  neighbours: { seconds: 4, touch: 'asks', facts: ['others.state'] },
  profile: {
    seconds: 1,
    touch: 'looks',
    facts: [
      ...(['profile.terminal-id', 'profile.merchant-id', 'profile.port', 'profile.baud'] as const),
      ...(['profile.software', 'profile.tls'] as const),
    ],
  },
  computer: { seconds: 1, touch: 'looks', facts: ['pc.disk', 'pc.clock', 'pc.sleep', 'pc.copies'] },
  scanner: { seconds: 1, touch: 'looks', facts: ['scanner.device', 'scanner.reading'] },
  'slip-printer': { seconds: 1, touch: 'looks', facts: ['slip.printer'] },
  books: {
    seconds: 1,
    touch: 'looks',
    facts: [
      ...(['batch.age', 'batch.unsent', 'batch.net', 'journal.fill', 'items.amounts'] as const),
      ...(['items.doubles', 'items.dates', 'items.orphans', 'items.type-refused'] as const),
      ...(['operator.rights', 'payout.state'] as const),
    ],
  },
  care: { seconds: 1, touch: 'looks', facts: ['care.state'] },
}

/** The way from this computer to the bank, hop by hop. A hop that answers proves all hops before it. */
export const CHAIN: readonly FactName[] = [
  ...(['pc.link', 'pc.gateway', 'net.dns', 'host.tcp', 'host.tls'] as const),
]

const measured = new Map(
  Object.entries(PROBES).flatMap(([probe, { facts }]) =>
    facts.map(fact => [fact, probe as ProbeId] as const),
  ),
)

/** Undefined: only a person can know it. */
export const probeOf = (fact: FactName): ProbeId | undefined => measured.get(fact)

/** What nothing but a question can tell. */
export const ASKED: readonly FactName[] = FACT_NAMES.filter(fact => !measured.has(fact))
