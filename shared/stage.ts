import { z } from 'zod'

/**
 * The stages of a settlement, in the order a terminal goes through them.
 * P preflight · R pending work (reversals, offline items) · H host totals · U batch upload ·
 * S settlement slip · D detail list · C clear log and count the batch on · $ pay-out.
 */
export const Stage = z.enum(['P', 'R', 'H', 'U', 'S', 'D', 'C', '$'])
export type Stage = z.infer<typeof Stage>

export const STAGES: readonly Stage[] = Stage.options

/** What the bank has, if a settlement stops in this stage. */
export const MONEY_AT = {
  P: 'open',
  R: 'open',
  H: 'unknown',
  U: 'totals-at-host',
  S: 'closed',
  D: 'closed',
  C: 'closed',
  $: 'closed',
} as const satisfies Record<Stage, 'open' | 'unknown' | 'totals-at-host' | 'closed'>
