/**
 * Everything a probe sees that is not the terminal itself: this computer, its network, its devices, the shop's office.
 * A port, so that a simulated shop can stand where the real one does. Every answer is plain data, `null` means that it
 * cannot be told here; no answer takes longer than its probe allows, and none ever rejects. All of it only looks.
 */
export interface Surroundings {
  /** Whether this computer has a network at all. */
  pcLink(): Promise<{ readonly up: boolean; readonly name?: string } | null>
  /** Times the network went down or came up while somebody watched. UTC, ISO 8601; oldest first. */
  linkEvents(): Promise<readonly { readonly at: string; readonly up: boolean }[] | null>
  gateway(): Promise<{ readonly answers: boolean; readonly address: string } | null>
  dns(name: string): Promise<{ readonly answers: boolean; readonly milliseconds: number } | null>
  /** Opens a connection and closes it; nothing is sent. */
  tcp(host: string, port: number, timeoutMs: number): Promise<Knock | null>
  /** A TLS handshake, closed after it. */
  tls(host: string, port: number, timeoutMs: number): Promise<Handshake | null>
  /** Connections in a row for so long. */
  quality(host: string, port: number, forMs: number): Promise<Quality | null>
  /** What is at the other end of a serial cable, from its modem lines; nothing is sent. */
  serialPeer(path: string): Promise<{ readonly on: boolean } | null>
  disk(dir: string): Promise<{ readonly freeBytes: number } | null>
  /** Milliseconds this computer's clock is ahead of the true time. */
  clockAheadMs(): Promise<number | null>
  /** Gaps in which this computer slept while somebody watched; oldest first. */
  sleeps(): Promise<readonly { readonly at: string; readonly milliseconds: number }[] | null>
  /** Other programs that hold the terminal's port. */
  otherCopies(path: string | null): Promise<number | null>
  scanner(): Promise<Scanner | null>
  slipPrinter(): Promise<{ readonly ready: boolean; readonly name: string } | null>
  /** Other terminals of the shop, or shops nearby, and whether they reach the bank. */
  neighbours(): Promise<readonly { readonly name: string; readonly reachesBank: boolean }[] | null>
  /** What only till and office know. */
  office(): Promise<Office>
}

export interface Knock {
  readonly result: 'connects' | 'refused' | 'silent'
  readonly milliseconds: number
}

export interface Handshake {
  readonly result: 'agrees' | 'certificate' | 'version' | 'silent'
  /** As TLS names it, e.g. `TLSv1.3`. */
  readonly version?: string
  /** SHA-256 of the certificate, hexadecimal. */
  readonly certificate?: string
  /** Why it was not agreed, in the library's words. */
  readonly why?: string
}

export interface Quality {
  readonly sent: number
  readonly lost: number
  /** Median of those that came back. */
  readonly latencyMs: number
  /** Mean difference between one and the next. */
  readonly jitterMs: number
}

export interface Scanner {
  readonly present: boolean
  readonly lastScanAt: string | null
  /** The last scan held signs that no code has. */
  readonly garbled: boolean
}

export interface Office {
  /** A kind of payment that is refused each time, and nothing else is; `none`: no such kind. */
  readonly kindRefused: string | 'none' | null
  /** May the operator on duty settle? */
  readonly mayOperatorSettle: boolean | null
  readonly payout: 'paid' | 'late' | 'returned' | null
}
