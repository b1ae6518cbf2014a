import { z } from 'zod'
import { FactRef } from './facts'
import { FaultData } from './fault'
import { TerminalSeen } from './incident'
import { Outcome, Position } from './settlement'
import { Stage } from './stage'

/** One sentence or caption, in both languages: whoever is on the phone may speak either. */
const Both = z.object({ zh: z.string(), en: z.string() })
export type Both = z.infer<typeof Both>

/** One message on the line, card numbers and passwords hidden, `…` where it was cut. */
export const TraceLine = z.object({
  /** UTC, ISO 8601. */
  at: z.string(),
  direction: z.enum(['sent', 'received']),
  /** Hexadecimal. */
  apdu: z.string(),
})
export type TraceLine = z.infer<typeof TraceLine>

/**
 * The incident passport: one incident on one page, for a support engineer who has never seen the shop.
 * Holds no card number, no key and no PIN; reading it needs no network.
 */
export const Passport = z.object({
  format: z.literal('settle-desk-passport/1'),
  /** Of the demo, of an exercise, or of a simulated terminal: no money is behind it, and nobody need be rung up. */
  isPractice: z.boolean(),
  reference: z.string(),
  incidentId: z.string(),
  writtenAt: z.string(),
  terminal: TerminalSeen.extend({ name: z.string(), address: z.string() }),
  /** What happened, is the money safe, what is left, can I sell. */
  summary: z.object({ happened: Both, money: Both, left: Both, canSell: Both }),
  stage: Stage.nullable(),
  position: Position.nullable(),
  outcome: Outcome.nullable(),
  fault: FaultData.nullable(),
  timeline: z.array(
    z.object({
      at: z.string(),
      /** Where it went on for a while: when it began. */
      since: z.string().nullable(),
      kind: z.string(),
      stage: Stage.nullable(),
      text: Both,
    }),
  ),
  measured: z.array(
    z.object({
      at: z.string(),
      reading: FactRef,
      healthy: z.boolean(),
      label: Both,
      result: Both,
      /** What it means; null where it is as it should be. */
      means: Both.nullable(),
    }),
  ),
  tried: z.array(
    z.object({
      at: z.string(),
      fix: z.string(),
      result: z.enum(['worked', 'no-change', 'cannot']),
      proof: FactRef.nullable(),
      text: Both,
    }),
  ),
  versions: z.object({
    console: z.string(),
    node: z.string(),
    electron: z.string().nullable(),
    system: z.string(),
  }),
  trace: z.array(TraceLine),
  /** What to say to the hotline, in this order. */
  phoneScript: z.array(Both),
})
export type Passport = z.infer<typeof Passport>
