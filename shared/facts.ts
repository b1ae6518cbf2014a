import { z } from 'zod'

/**
 * Every observation that a probe can make or a person can report, with the results it may have.
 * The first result is the healthy one. A probe that could not tell gives `unknown`, which weighs nothing.
 */
export const FACTS = {
  // the line to the terminal
  'link.open': [
    ...(['open', 'refused', 'silent', 'no-port', 'denied', 'busy'] as const),
    ...(['garbled', 'wrong-protocol'] as const),
  ],
  'serial.bytes': ['coming', 'none'],
  'serial.framing': ['clean', 'errors'],
  'serial.dtr': ['on', 'off'],
  'serial.baud': ['matches', 'other-works'],
  'cable.seated': ['firm', 'loose'],

  // what the terminal says of itself
  'terminal.status': [
    ...(['ready', 'owed', 'busy', 'printer', 'power', 'card', 'clock', 'memory'] as const),
    ...(['initialise', 'diagnosis', 'update', 'activate', 'defect', 'other'] as const),
  ],
  'settlement.stage': ['none', 'P', 'R', 'H', 'U', 'S', 'D', 'C', '$'],
  'terminal.words': [
    ...(['plain', 'unfinished', 'paper', 'lid', 'battery', 'card', 'cancelled'] as const),
    ...(['unreachable', 'no-answer', 'refused', 'sign-on', 'upload-failed'] as const),
    ...(['full', 'differs', 'register-lost', 'wrong-number'] as const),
  ],
  'terminal.registered': ['yes', 'no'],
  'terminal.software': ['current', 'old'],
  'terminal.defects': ['none', 'known'],
  'terminal.clock': ['right', 'minutes-off', 'day-off'],
  'terminal.device': ['sound', 'service', 'out-of-order'],
  'terminal.log': ['sound', 'damaged'],
  'terminal.start': ['running', 'restarted'],
  'secure.module': ['sound', 'faulty'],
  'printer.state': ['ready', 'paper-out', 'lid-open', 'jam', 'not-ready'],
  'power.battery': ['enough', 'low'],
  'power.mains': ['on', 'off'],
  'reader.chip': ['sound', 'defective'],
  'reader.stripe': ['sound', 'defective'],
  'card.slot': ['empty', 'card'],
  'terminal.host-line': ['up', 'down'],
  'display.state': ['sound', 'broken'],
  'keys.state': ['sound', 'stuck'],

  // the last attempt
  'attempt.result': [
    ...(['fine', 'printer', 'power', 'cancelled', 'unreachable', 'no-answer', 'refused'] as const),
    ...(['sign-on', 'unsent', 'card', 'busy', 'key', 'defect', 'reader', 'protocol'] as const),
    ...(['memory', 'update', 'not-possible', 'register-gone'] as const),
  ],
  'host.code': [
    ...(['none', 'merchant', 'declined', 'funds', 'card-rule', 'terminal-rule'] as const),
    ...(['sign-on', 'resend', 'day-change', 'unavailable', 'duplicate', 'reconcile'] as const),
    ...(['system', 'terminal', 'key', 'format', 'state'] as const),
  ],
  'host.verdict': ['agreed', 'differs', 'error'],
  'attempt.repeats': ['no', 'same-step'],
  'attempt.prompt': ['plain', 'returned-after-proof'],
  'attempt.batch-step': ['one', 'none', 'two'],
  'attempt.link-cut': ['no', 'in-settlement', 'again-and-again'],
  'attempt.answer-time': ['usual', 'slow'],

  // from the computer to the bank
  'pc.link': ['up', 'down'],
  'pc.gateway': ['answers', 'silent'],
  'terminal.tcp': ['connects', 'refused', 'silent'],
  'net.dns': ['answers', 'fails'],
  'host.tcp': ['connects', 'refused', 'silent'],
  'host.tls': ['agrees', 'certificate', 'version'],
  'net.latency': ['low', 'high'],
  'net.jitter': ['steady', 'unsteady'],
  'net.loss': ['none', 'some', 'much'],
  'net.events': ['none', 'up-and-down'],
  'others.state': ['fine', 'same-trouble'],

  // compared with the profile of the last good settlement
  'profile.terminal-id': ['same', 'changed'],
  'profile.merchant-id': ['same', 'changed'],
  'profile.port': ['same', 'changed'],
  'profile.baud': ['same', 'changed'],
  'profile.software': ['same', 'changed'],
  'profile.tls': ['same', 'changed'],

  // this computer and its devices
  'pc.disk': ['room', 'full'],
  'pc.clock': ['right', 'wrong'],
  'pc.sleep': ['awake', 'slept'],
  'pc.copies': ['one', 'second'],
  'scanner.device': ['present', 'missing'],
  'scanner.reading': ['recent', 'nothing', 'garbled'],
  'slip.printer': ['ready', 'not-ready'],

  // the books
  'batch.age': ['fresh', 'over-limit'],
  'batch.unsent': ['none', 'some'],
  'batch.net': ['positive', 'negative'],
  'journal.fill': ['room', 'nearly-full', 'full'],
  'items.amounts': ['usual', 'tenfold', 'hundredfold'],
  'items.doubles': ['none', 'some'],
  'items.dates': ['right', 'wrong'],
  'items.orphans': ['none', 'some'],
  'items.type-refused': ['none', 'one-type'],
  'operator.rights': ['enough', 'too-low'],
  'payout.state': ['paid', 'late', 'returned'],
  'care.state': ['kept', 'neglected'],

  // what only a person can know
  'person.saw': [
    ...(['nothing', 'paper', 'dark', 'waiting', 'cut', 'cancelled', 'refused'] as const),
    ...(['crash'] as const),
  ],
  'account.state': ['fine', 'frozen', 'low', 'wrong-details'],
  'notice.bank': ['none', 'announced'],
  'notice.law': ['none', 'in-force'],
} as const satisfies Record<string, readonly [string, string, ...string[]]>

export type FactName = keyof typeof FACTS
export type FactResult<F extends FactName = FactName> = (typeof FACTS)[F][number]

const names = Object.keys(FACTS) as [FactName, ...FactName[]]
export const FactName = z.enum(names)

/** Every fact in the order of the table: scores are summed in it, so that they do not depend on who measured first. */
export const FACT_NAMES: readonly FactName[] = names

export const resultsOf = (fact: FactName): readonly [FactResult, ...FactResult[]] => FACTS[fact]
export const healthyResult = (fact: FactName): FactResult => resultsOf(fact)[0]

/** What is known now: one result a fact. A fact that is absent has not been looked at. */
export type Facts = { readonly [F in FactName]?: FactResult<F> | 'unknown' }

/** One fact with its result. */
export const FactRef = z
  .object({ fact: FactName, result: z.string() })
  .refine(({ fact, result }) => [...resultsOf(fact), 'unknown'].includes(result))
export type FactRef = z.infer<typeof FactRef>
