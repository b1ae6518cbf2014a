import type { BatchLedger } from '../simulator/acquirer'

/** What the simulated host received, by batch: how often it booked each one, and each item once. */
export const hostReport = (batches: readonly BatchLedger[]) =>
  batches.map(batch => ({
    batchNo: batch.batchNo,
    closingsBooked: batch.closingsBooked,
    totalsRequests: batch.totalsRequests,
    repeats: batch.repeats,
    refusals: batch.refusals,
    ends: batch.ends,
    items: batch.traces.length,
    uploaded: batch.uploaded.length,
    duplicates: batch.duplicates,
    amountMinor: batch.amountMinor,
  }))
