import { z } from 'zod'
import { CauseId, type MoneyState, type Picture, Ranked, RedLine, StepRole } from './diagnosis'
import { FactName } from './facts'
import { FaultData } from './fault'
import { Key } from './i18n/key'
import { Reading } from './reading'
import { Attempt, Position } from './settlement'
import { TerminalId } from './terminal'

const saidSchema = z.object({
  key: Key,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
/** A sentence of the catalogue with what fills it. */
export interface Said extends z.infer<typeof saidSchema> {}
export const Said: z.ZodType<Said> = saidSchema

/**
 * What a page of the wizard is. On `question`, `fix`, `complete` and `unknown` a person acts; `examining` and
 * `waiting` pass by themselves; the rest are ends.
 */
export const ScreenKind = z.enum([
  ...(['examining', 'question', 'fix', 'complete', 'waiting', 'unknown'] as const),
  ...(['nothing-wrong', 'done', 'passport'] as const),
])
export type ScreenKind = z.infer<typeof ScreenKind>

/** How a wizard ended. There is no further one. */
export const WizardEnd = z.enum([
  'proven-settlement',
  'closed-with-difference',
  'nothing-wrong',
  'passport',
])
export type WizardEnd = z.infer<typeof WizardEnd>

/** One thing that a person may press. */
export const WizardOption = z.object({
  id: z.string(),
  text: Key,
  /** What a sensible person presses who has no reason to do otherwise. Exactly one, except on a question. */
  recommended: z.boolean(),
})
export type WizardOption = z.infer<typeof WizardOption>

const screen = z.object({
  incidentId: z.string(),
  terminalId: TerminalId,
  /** What a person says on the phone; null until the incident has one. */
  reference: z.string().nullable(),
  kind: ScreenKind,
  /** Counts the pages on which a person acted, from 1. */
  number: z.int().positive(),
  /** What to do, verb first. */
  title: Said,
  /** Why, in one sentence. */
  lead: Said.nullable(),
  /** The steps of this one fix, in their order. */
  steps: z.array(z.object({ text: Key, picture: z.custom<Picture>(isText) })),
  /** The picture of a question. */
  picture: z.custom<Picture>(isText).nullable(),
  options: z.array(WizardOption),
  /** What will be seen when it has worked. */
  expect: Said.nullable(),
  /** Who can be expected to do it. */
  role: StepRole,
  /** What the page is about, so that it can be told from another of its kind. */
  subject: z.object({
    question: z.string().nullable(),
    fix: z.string().nullable(),
    cause: CauseId.nullable(),
    /** What is measured again after a fix; null where the settlement or the person proves it. */
    proof: FactName.nullable(),
  }),
  /** The terminal's own words, line by line. */
  words: z.array(z.string()),
  /** The likeliest causes, at most three. */
  ranking: z.array(Ranked),
  /** Everything that was measured since the last attempt, with its figures. */
  readings: z.array(Reading),
  /** Stage, safe, left, can sell; null while the terminal could not be asked. */
  position: Position.nullable(),
  money: z.custom<MoneyState>(isText),
  /** What must not be done now. Shown, never offered. */
  never: z.array(RedLine),
  progress: z.object({ text: Said, secondsLeft: z.int().nonnegative().nullable() }).nullable(),
  /** UTC, ISO 8601: when asking again makes sense. */
  nextTryAt: z.string().nullable(),
  canGoBack: z.boolean(),
  /** The flow was left or cut off, and goes on here. UTC, ISO 8601: when it was interrupted. */
  interruptedAt: z.string().nullable(),
  /** What stopped the last try. */
  fault: FaultData.nullable(),
  /** The settlement that ended it. */
  attempt: Attempt.nullable(),
  end: WizardEnd.nullable(),
})
/** One page of the wizard: one thing to do, and everything that explains it. */
export interface WizardScreen extends z.infer<typeof screen> {}
export const WizardScreen: z.ZodType<WizardScreen> = screen

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
