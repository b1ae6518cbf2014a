import { z } from 'zod'
import { Totals } from '../../../shared/money'
import { Outcome } from '../../../shared/settlement'
import { TerminalId } from '../../../shared/terminal'

/** One closed batch of one terminal, known by the attempt that closed (or proved) it. */
export const BatchRecord = z.object({
  attemptId: z.string(),
  terminalId: TerminalId,
  /** null where the terminal does not number its batches. */
  batchNo: z.string().nullable(),
  /** UTC, ISO 8601. */
  closedAt: z.string(),
  outcome: Outcome,
  /** The terminal's own closing totals. */
  totals: Totals.nullable(),
  /** Till rows without a batch number up to this instant (UTC, ISO 8601) belong to this batch; null claims none. */
  tillUntil: z.string().nullable(),
})
export type BatchRecord = z.infer<typeof BatchRecord>
