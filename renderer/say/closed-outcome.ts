/** Results after which the bank has the batch. */
export const CLOSED_OUTCOMES: ReadonlySet<string> = new Set([
  ...['agreed', 'closed-with-difference', 'nothing-to-do', 'by-hand-closed'],
])
