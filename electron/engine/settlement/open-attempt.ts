import type { Attempt } from '../../../shared/settlement'
import type { Tools } from './tools'

/**
 * A fresh attempt, on disk before anything is done: the same row whoever works the terminal, a register or a person.
 * @throws Fault `settlement.running` when another attempt of this terminal has not ended
 */
export function openAttempt(
  { card, ledger, clock }: Pick<Tools, 'card' | 'ledger' | 'clock'>,
  id: string,
): Attempt {
  const attempt: Attempt = {
    id,
    terminalId: card.id,
    startedAt: new Date(clock.now()).toISOString(),
    endedAt: null,
    step: 'examine',
    open: false,
    lastEvent: 'intended',
    stoppedAt: null,
    stage: null,
    batchNo: null,
    frozen: null,
    openAtTerminal: null,
    position: null,
    report: null,
    tieOut: null,
    outcome: null,
    fault: null,
    closesSent: 0,
    requests: {},
  }
  ledger.openAttempt(attempt)
  return attempt
}
