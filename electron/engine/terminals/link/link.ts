/** A pipe of raw bytes. It knows nothing of frames, messages or terminals. */
export interface Link {
  /** Ends when either side closes. One reader. */
  readonly incoming: AsyncIterable<Uint8Array>
  /** Resolves when the bytes were handed over. @throws Fault `link.closed` */
  write(bytes: Uint8Array): Promise<void>
  /** Harmless when already closed. */
  close(): Promise<void>
}
