import { join } from 'node:path'
import type { RedLine } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import { APPROVERS, MAY, type Person } from '../../../shared/roles'
import type { TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'

/** A reason that another person understands next year. */
const SHORTEST_REASON = 10
const FEWEST_DIFFERENT = 5

export interface Asked {
  readonly terminalId: TerminalId
  readonly requestedBy: Person
  readonly approvedBy: Person
  readonly typedReason: string
}

export interface Allowed {
  readonly redLine: RedLine
  /** File name of the copy of the ledger, beside it. */
  readonly snapshot: string
}

/**
 * The only way past a red line: two different people with fitting roles, a reason typed by hand, and a
 * whole copy of the ledger on disk before the journal says so. The console itself does none of what a
 * red line forbids; this is the leave that a person has, and the proof that they had it.
 * @throws Fault `redline.two-people`, `redline.reason`, `person.not-allowed`, `ledger.*`
 */
export function allow(
  redLine: RedLine,
  asked: Asked,
  { ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock },
): Allowed {
  const { terminalId, requestedBy, approvedBy, typedReason } = asked
  if (requestedBy.id === approvedBy.id) throw new Fault('redline.two-people')
  if (!MAY[requestedBy.role].includes('ask-red-line')) throw new Fault('person.not-allowed')
  if (!mayApprove(redLine, approvedBy)) throw new Fault('person.not-allowed')
  const reason = typedReason.trim()
  if (!isReason(reason)) throw new Fault('redline.reason', { least: SHORTEST_REASON })
  const snapshot = `before-${redLine}-${new Date(clock.now()).toISOString().replace(/\D/g, '')}.db`
  ledger.backup(join(ledger.dir, snapshot))
  ledger.note({
    kind: 'redline-allowed',
    terminalId,
    body: { redLine, reason, snapshot, requestedBy: requestedBy.id, approvedBy: approvedBy.id },
  })
  return { redLine, snapshot }
}

const mayApprove = (redLine: RedLine, { role }: Person): boolean =>
  MAY[role].includes('approve-red-line') && APPROVERS[redLine].includes(role)

const isReason = (reason: string): boolean =>
  [...reason].length >= SHORTEST_REASON && new Set(reason).size >= FEWEST_DIFFERENT
