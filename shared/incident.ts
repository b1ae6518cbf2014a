import { z } from 'zod'
import { CauseId } from './diagnosis'
import { FactName, FactRef } from './facts'
import { FaultData } from './fault'
import { Reading } from './reading'
import { Position } from './settlement'
import { TerminalId } from './terminal'

/** How an incident ended. `left` is no end for good: it can be taken up again. */
export const IncidentEnd = z.enum([
  ...([
    'proven-settlement',
    'closed-with-difference',
    'nothing-wrong',
    'passport',
    'left',
  ] as const),
])
export type IncidentEnd = z.infer<typeof IncidentEnd>

/** What a terminal said of itself when it was last reached. */
export const TerminalSeen = z.object({
  terminalId: z.string().nullable(),
  merchantId: z.string().nullable(),
  model: z.string().nullable(),
  software: z.string().nullable(),
  batchNo: z.string().nullable(),
  words: z.array(z.string()),
})
export type TerminalSeen = z.infer<typeof TerminalSeen>

const At = z.object({ at: z.string() })

/** A fix that was tried, and what its verifier measured. */
const Tried = z.object({
  fix: z.string(),
  cause: CauseId.nullable(),
  result: z.enum(['worked', 'no-change', 'cannot']),
  /** What the verifier measured after it; null where the settlement or the person proves it. */
  proof: FactRef.nullable(),
})

/**
 * What can happen in an incident: each is one note in the journal, `incident-<name>`, and nothing else changes one.
 * Every body also holds `incidentId`.
 */
export const incidentEvents = {
  opened: z.object({ reference: z.string() }),
  /** One look at the terminal; `fault`: why it could not be reached, or what it asks for. */
  seen: z.object({
    terminal: TerminalSeen,
    position: Position.nullable().optional(),
    fault: FaultData.nullable().optional(),
  }),
  measured: z.object({ readings: z.array(Reading) }),
  answered: z.object({ question: z.string(), option: z.string() }),
  /** The last answer or fix is taken back: the person pressed back. */
  'taken-back': z.object({ what: z.enum(['answer', 'fix']), id: z.string() }),
  shown: z.object({ screen: z.string(), step: z.string() }),
  tried: Tried,
  attempted: z.object({ attemptId: z.string() }),
  resumed: z.object({}),
  ended: z.object({ end: IncidentEnd }),
} as const
export type IncidentEventName = keyof typeof incidentEvents
export type IncidentEventBody<N extends IncidentEventName> = z.infer<(typeof incidentEvents)[N]>

/** One visit to the wizard for one terminal, as a fold over its notes. */
export const Incident = z.object({
  id: z.string(),
  /** Short, speakable, with a check character; unique in this ledger. */
  reference: z.string(),
  terminalId: TerminalId,
  /** UTC, ISO 8601. */
  openedAt: z.string(),
  changedAt: z.string(),
  terminal: TerminalSeen.nullable(),
  position: Position.nullable(),
  fault: FaultData.nullable(),
  /** What was measured last, one reading a fact. */
  readings: z.partialRecord(FactName, Reading),
  /** Question by its id, with the option that was chosen. */
  answers: z.record(z.string(), z.string()),
  tried: z.array(Tried.and(At)),
  /** Pages shown, in order. */
  screens: z.array(z.object({ at: z.string(), screen: z.string(), step: z.string() })),
  attemptIds: z.array(z.string()),
  end: IncidentEnd.nullable(),
})
export type Incident = z.infer<typeof Incident>
