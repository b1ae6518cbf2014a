/** The timers of both layers, as data, because terminals differ and a model may say so. */
export interface Timing {
  /** Longest silence inside a serial frame. */
  readonly t1Ms: number
  /** From the end of a serial frame to its ACK or NAK. */
  readonly t2Ms: number
  /** How often a serial frame is sent again. */
  readonly repeats: number
  /** From a command to its 80 00 or 84 xx. */
  readonly t3Ms: number
  /** From 80 00 to the completion; every message of the terminal restarts it. */
  readonly t4Ms: number
  /** How long the line must be still after a dialogue before it counts as over. */
  readonly quietMs: number
}

/** ZVT PA00P016 ch. 3.4, 3.5 and 5.2.5; `quietMs` is ours: a crossed completion came again after 126 ms. */
export const STANDARD_TIMING: Timing = {
  t1Ms: 200,
  t2Ms: 5_000,
  repeats: 2,
  t3Ms: 5_000,
  t4Ms: 180_000,
  quietMs: 400,
}
