import { z } from 'zod'

/** What may be done next. The rule belongs to the fault; no caller guesses it. */
export const Remedy = z.enum(['retry', 'wait', 'inquire', 'fix', 'call'])
export type Remedy = z.infer<typeof Remedy>

/** Every fault this product can raise. A new one needs a text in both languages or it does not compile. */
export const REMEDIES = {
  // the line to the terminal
  'link.refused': 'fix',
  'link.no-such-port': 'fix',
  'link.port-denied': 'fix',
  'link.port-busy': 'fix',
  'link.closed': 'retry',
  'link.timeout': 'retry',
  'link.garbled': 'fix',
  'link.wrong-protocol': 'fix',
  // bytes
  'wire.malformed': 'call',
  // the terminal's own answers, by class
  'terminal.busy': 'wait',
  'terminal.not-registered': 'retry',
  'terminal.host-unreachable': 'retry',
  'terminal.host-refused': 'call',
  'terminal.needs-initialisation': 'fix',
  'terminal.needs-diagnosis': 'fix',
  'terminal.needs-update': 'call',
  'terminal.needs-activation': 'call',
  'terminal.open-preauthorisation': 'fix',
  'terminal.card-inserted': 'fix',
  'terminal.printer': 'fix',
  'terminal.batch-not-possible': 'fix',
  'terminal.batch-owed': 'fix',
  'terminal.memory-full': 'call',
  'terminal.cancelled': 'retry',
  'terminal.wrong-currency': 'fix',
  'terminal.function-not-possible': 'retry',
  'terminal.key-missing': 'call',
  'terminal.protocol-error': 'call',
  'terminal.power': 'fix',
  'terminal.defect': 'call',
  'terminal.refused': 'call',
  'terminal.unknown': 'fix',
  'terminal.another': 'fix',
  'terminal.no-register-link': 'fix',
  // the settlement
  'settlement.running': 'wait',
  'settlement.not-now': 'fix',
  'settlement.in-doubt': 'inquire',
  'settlement.unverified': 'call',
  'settlement.mismatch': 'fix',
  // people and red lines
  'person.pin-wrong': 'retry',
  'person.pin-locked': 'wait',
  'person.not-allowed': 'fix',
  'redline.two-people': 'fix',
  'redline.reason': 'fix',
  // the ledger
  'ledger.in-use': 'fix',
  'ledger.from-future': 'fix',
  'ledger.damaged': 'call',
  'ledger.disk': 'fix',
  'ledger.diverged': 'call',
  'ledger.not-found': 'fix',
  // the simulator
  'simulator.unknown-scenario': 'fix',
  'simulator.no-pty': 'fix',
  'simulator.port-busy': 'fix',
  // the training
  'training.only-in-demo': 'fix',
  'training.no-run': 'fix',
  'training.running': 'wait',
  'training.stepped-back': 'retry',
  'training.frozen': 'wait',
  'training.lived-otherwise': 'fix',
  // the program itself
  'engine.restarted': 'retry',
  'input.invalid': 'fix',
  'input.address': 'fix',
  'input.answers': 'fix',
  'input.too-large': 'fix',
  // files that a person takes along
  'file.form': 'fix',
  'file.unwritable': 'fix',
  'file.no-printer': 'fix',
  internal: 'call',
} as const satisfies Record<string, Remedy>

export type FaultCode = keyof typeof REMEDIES
export const FaultCode = z.enum(Object.keys(REMEDIES) as [FaultCode, ...FaultCode[]])

/** Details are strings and numbers: they cross processes, fill the translated text, and smuggle no object into a log. */
export const FaultDetail = z.record(z.string(), z.union([z.string(), z.number()]))
export type FaultDetail = z.infer<typeof FaultDetail>
export const FaultData = z.object({ code: FaultCode, detail: FaultDetail })
export type FaultData = z.infer<typeof FaultData>

/** The only thing this product throws on purpose. */
export class Fault extends Error {
  override readonly name = 'Fault'
  constructor(
    readonly code: FaultCode,
    readonly detail: FaultDetail = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
  get remedy(): Remedy {
    return REMEDIES[this.code]
  }
  toData(): FaultData {
    return { code: this.code, detail: this.detail }
  }
  /** Anything else that was thrown is a bug of ours: say so, and keep the cause for the log. */
  static from(thrown: unknown): Fault {
    return thrown instanceof Fault ? thrown : new Fault('internal', {}, { cause: thrown })
  }
  static of(data: FaultData): Fault {
    return new Fault(data.code, data.detail)
  }
}
