/** Faults of the line that were survived, for the diagnosis of cables and baud rates. */
export interface LineCounters {
  /** Bytes outside any frame. */
  noiseBytes: number
  /** Frames with a wrong check sum, a gap or a broken envelope. */
  brokenFrames: number
  /** NAKs the peer sent. */
  refusedFrames: number
  /** Frames we sent again. */
  resentFrames: number
  /** Frames the peer sent again although we had them. */
  repeatedFrames: number
  /** Answers to a request that is over. */
  staleAnswers: number
}

export const noFaults = (): LineCounters => ({
  noiseBytes: 0,
  brokenFrames: 0,
  refusedFrames: 0,
  resentFrames: 0,
  repeatedFrames: 0,
  staleAnswers: 0,
})

/** Whole ZVT APDUs over a link. Knows nothing of roles: register and terminal use the same. */
export interface Transport {
  /**
   * Resolves when the peer's link layer has the APDU. One at a time; further ones wait their turn.
   * @throws Fault `link.timeout`, `link.garbled` or `link.closed`
   */
  send(apdu: Uint8Array): Promise<void>
  /**
   * The next APDU. An aborted wait ends like a late one.
   * @throws Fault `link.timeout`, `link.closed`, `link.garbled` or `link.wrong-protocol`
   */
  receive(timeoutMs: number, signal?: AbortSignal): Promise<Uint8Array>
  /** True for an APDU from `receive` that the peer sent again because it missed our ACK: count it once. */
  isRepeat(apdu: Uint8Array): boolean
  readonly faults: Readonly<LineCounters>
  close(): Promise<void>
}

/** 80 xx and 84 xx answer a command, either direction (ZVT PA00P016 ch. 5.2.3). */
export const isAnswer = (apdu: Uint8Array): boolean => apdu[0] === 0x80 || apdu[0] === 0x84

/** 80 00, and by exception 84 00. */
export const isPositiveAnswer = (apdu: Uint8Array): boolean => isAnswer(apdu) && apdu[1] === 0x00
