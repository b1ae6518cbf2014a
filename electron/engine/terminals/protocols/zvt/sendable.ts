import type { RedLine } from '../../../../../shared/diagnosis'

/**
 * Everything this console ever sends (ZVT PA00P015 ch. 2). It opens and ends the session, asks, shows a text, sets
 * the clock and closes the batch. What is not here cannot leave, whoever calls.
 */
export const SENDABLE: ReadonlySet<number> = new Set([
  ...[0x0600, 0x0602, 0x0501, 0x0610, 0x0620, 0x0650, 0x0670, 0x0691, 0x06b0, 0x06e0],
])

/** Commands that break more than they mend, and the red line each would cross. None of them is ever sent. */
export const DESTRUCTIVE: ReadonlyMap<number, RedLine> = new Map<number, RedLine>([
  [0x0618, 'power-off'],
  [0x061b, 'change-numbers'],
  [0x0624, 'close-again'],
  [0x0652, 'close-again'],
  [0x0693, 'factory-reset'],
  [0x0695, 'change-numbers'],
  [0x0801, 'change-numbers'],
  [0x0802, 'change-numbers'],
  [0x0810, 'update-open-batch'],
  [0x0812, 'clear-log'],
  [0x0813, 'change-numbers'],
  [0x0814, 'clear-log'],
  [0x0820, 'factory-reset'],
  [0x0821, 'factory-reset'],
  [0x0822, 'factory-reset'],
  [0x0824, 'swap-terminal'],
  [0x0840, 'change-numbers'],
])
