/** What the host holds of one batch, counted, for proofs. */
export interface BatchLedger {
  readonly batchNo: string
  /** 0500 requests that arrived. */
  readonly totalsRequests: number
  /** Distinct closings booked: 1 is right, 2 would be money twice. */
  readonly closingsBooked: number
  /** Repeats answered with the first answer, nothing booked. */
  readonly repeats: number
  readonly refusals: number
  readonly ends: number
  /** Items received in the upload and by notices, each counted once. */
  readonly items: number
  /** Items that came again and were answered 94. */
  readonly duplicates: number
}

/** The simulated host (POSP): takes and gives ISO 8583 frames, and counts. */
export interface Acquirer {
  /** One request frame in, one answer frame out; undefined where the host stays silent. */
  receive(frame: Uint8Array): Uint8Array | undefined
  ledgerOf(batchNo: string): BatchLedger | undefined
  batches(): readonly string[]
}
