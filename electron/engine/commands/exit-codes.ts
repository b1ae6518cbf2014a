import type { FaultCode } from '../../../shared/fault'
import type { Outcome } from '../../../shared/settlement'

/** What a script may read from the exit code alone (the upper ones as in BSD sysexits). */
export const EXIT = {
  ok: 0,
  difference: 1,
  cannotConfirm: 2,
  refused: 3,
  usage: 64,
  badInput: 65,
  bug: 70,
} as const

export const EXIT_BY_OUTCOME: Readonly<Record<Outcome, number>> = {
  agreed: EXIT.ok,
  'nothing-to-do': EXIT.ok,
  'closed-with-difference': EXIT.difference,
  'cannot-confirm': EXIT.cannotConfirm,
  refused: EXIT.refused,
}

const EXIT_BY_FAULT: Readonly<Partial<Record<FaultCode, number>>> = {
  'input.address': EXIT.usage,
  'input.invalid': EXIT.usage,
  'file.form': EXIT.usage,
  'simulator.unknown-scenario': EXIT.usage,
  'input.answers': EXIT.badInput,
  'wire.malformed': EXIT.badInput,
  'settlement.in-doubt': EXIT.cannotConfirm,
  'settlement.unverified': EXIT.cannotConfirm,
  internal: EXIT.bug,
}

/** A line that broke leaves things unconfirmed; every other fault wants a person. */
export const exitByFault = (code: FaultCode): number =>
  EXIT_BY_FAULT[code] ?? (code.startsWith('link.') ? EXIT.cannotConfirm : EXIT.refused)
