import { z } from 'zod'
import { HandsetFace, Touch } from './handset'
import {
  BothLanguages,
  type Debrief,
  Injection,
  Moment,
  PlaceInSettlement,
  type TrainingEvent,
  TrainingScenario,
  type TrainingScore,
} from './training'
import { TrainingProgress } from './training-progress'
import { Said } from './wizard'

/** Given or not; kept on this machine only, and deleted on request. */
const Name = z.string().trim().min(1).max(40)
export const Team = z.object({
  members: z.array(Name).min(2).max(12),
  /** Whose turn it is to act, by place in `members`. */
  turn: z.int().nonnegative(),
})
export type Team = z.infer<typeof Team>

const offerSchema = z.object({
  /** Stands for the scenario, whose own name would tell too much. */
  code: z.string(),
  level: z.int().min(1).max(3),
  brief: BothLanguages,
  /** Written by a trainer of this shop. */
  isOwn: z.boolean(),
  /** Done before by the person who asks: the best score, 0 to 100. */
  best: z.int().nullable(),
})
/** What can be practised, as a trainee may see it before: nothing here tells what is wrong. */
export interface Offer extends z.infer<typeof offerSchema> {}
export const Offer: z.ZodType<Offer> = offerSchema

const suggestionSchema = z.object({ offer: Offer, why: Said })
/** The next drill that would help this person, and why. */
export interface Suggestion extends z.infer<typeof suggestionSchema> {}
export const Suggestion: z.ZodType<Suggestion> = suggestionSchema

export const RunState = z.enum(['prebrief', 'running', 'frozen', 'over'])
export type RunState = z.infer<typeof RunState>

const view = z.object({
  runId: z.string(),
  code: z.string(),
  level: z.int().min(1).max(3),
  trainee: Name.nullable(),
  team: Team.nullable(),
  brief: BothLanguages,
  state: RunState,
  /** Counts the lives of this run: it is another one after somebody went back to a snapshot. */
  life: z.int().positive(),
  /** Simulated milliseconds since the start. */
  elapsedMs: z.number().nonnegative(),
  /** What a clock in this shop shows, milliseconds since 1970 UTC. */
  nowMs: z.number(),
  /** Times as fast as real time. */
  speed: z.int().positive(),
  /** An instructor sits at the other window. */
  isGuided: z.boolean(),
  hints: z.object({
    given: z.array(BothLanguages),
    left: z.int().nonnegative(),
    /** Points that the next one costs; null: there is none. */
    cost: z.number().nullable(),
  }),
  /** What people around say, the newest last. */
  messages: z.array(z.object({ atMs: z.number(), text: BothLanguages })),
  face: HandsetFace,
  /** The fix that the guide's page is about, and hands can carry out away from the terminal. */
  deed: z.string().nullable(),
})
/** A run as the trainee sees it beside the console. Holds no trace of the truth. */
export interface TrainingView extends z.infer<typeof view> {}
export const TrainingView: z.ZodType<TrainingView> = view

export const RunNote = z.object({
  atMs: z.number(),
  text: z.string().min(1).max(500),
  /** The run was put back to this moment; nobody wrote that down. */
  backToMs: z.number().optional(),
})
export type RunNote = z.infer<typeof RunNote>

const runHead = z.object({
  id: z.string(),
  /** UTC, ISO 8601: when it began. */
  at: z.string(),
  code: z.string(),
  scenario: TrainingScenario,
  seed: z.int().nonnegative(),
  trainee: Name.nullable(),
  team: z.array(Name).max(12),
  /** The language of the terminal's own texts. */
  firmware: z.enum(['zh', 'en']),
  isGuided: z.boolean(),
})
/** What a run is before anything happens in it. */
export interface RunHead extends z.infer<typeof runHead> {}
export const RunHead: z.ZodType<RunHead> = runHead

const leftRun = z.object({
  code: z.string(),
  level: z.int().min(1).max(3),
  trainee: Name.nullable(),
  team: z.array(Name),
  /** Simulated milliseconds since the start at which it stands. */
  elapsedMs: z.number().nonnegative(),
})
/** A run whose engine ended in the middle of it: it can be gone on with, or ended and talked over. */
export interface LeftRun extends z.infer<typeof leftRun> {}
export const LeftRun: z.ZodType<LeftRun> = leftRun

/** A place to go back to: so many inputs had been taken. */
const Snapshot = z.object({ step: z.int().nonnegative(), atMs: z.number() })

/** What is still to come by the script, and may be fired early. */
const Upcoming = z.object({ index: z.int().nonnegative(), moment: Moment })

/** The engine is the only one who writes these: what they hold is checked where it is made. */
const Log = z.array(z.custom<TrainingEvent>(isObject))
const Score = z.custom<TrainingScore>(isObject)

const bothSides = z.object({
  run: z
    .object({
      view: TrainingView,
      scenario: TrainingScenario,
      seed: z.int().nonnegative(),
      log: Log,
      snapshots: z.array(Snapshot),
      upcoming: z.array(Upcoming),
      notes: z.array(RunNote),
      /** The page that the trainee looks at; null: not in the guide. */
      page: Said.nullable(),
      /** As it would be if the run ended now. */
      score: Score,
    })
    .nullable(),
  left: LeftRun.nullable(),
})
/** Both sides of the glass: only the instructor's window is told this. */
export interface InstructorView extends z.infer<typeof bothSides> {}
export const InstructorView: z.ZodType<InstructorView> = bothSides

const record = z.object({
  id: z.string(),
  /** UTC, ISO 8601: when it began. */
  at: z.string(),
  scenario: TrainingScenario,
  seed: z.int().nonnegative(),
  trainee: Name.nullable(),
  team: Team.nullable(),
  isGuided: z.boolean(),
  log: Log,
  notes: z.array(RunNote),
  debrief: z.custom<Debrief>(isObject),
})
/** A run that is over, as it is kept: truth, everything that happened, and how it was marked. */
export interface TrainingRecord extends z.infer<typeof record> {}
export const TrainingRecord: z.ZodType<TrainingRecord> = record

const recordSummarySchema = z.object({
  ...record.pick({ id: true, at: true, trainee: true, team: true, isGuided: true }).shape,
  scenario: z.string(),
  title: BothLanguages,
  level: z.int(),
  score: z.int().min(0).max(100),
  fatal: z.int().nonnegative(),
})
export interface RecordSummary extends z.infer<typeof recordSummarySchema> {}
export const RecordSummary: z.ZodType<RecordSummary> = recordSummarySchema

const scenarioCheckSchema = z.object({
  scenario: TrainingScenario.nullable(),
  problems: z.array(z.object({ at: z.string(), problem: Said })),
})
/** What is wrong with a scenario file, and where in it. */
export interface ScenarioCheck extends z.infer<typeof scenarioCheckSchema> {}
export const ScenarioCheck: z.ZodType<ScenarioCheck> = scenarioCheckSchema

export const ScenarioCard = z.object({ scenario: TrainingScenario, isOwn: z.boolean() })
export type ScenarioCard = z.infer<typeof ScenarioCard>

/** How fast a lesson may run. */
export const SPEEDS = [1, 2, 5, 10] as const
export const Speed = z.union([z.literal(1), z.literal(2), z.literal(5), z.literal(10)])
export type Speed = z.infer<typeof Speed>

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const isEachOnce = (names: readonly string[]): boolean => new Set(names).size === names.length
const Who = z.object({
  trainee: Name.nullable(),
  /** Fewer than two: nobody takes turns. */
  team: z.array(Name).max(12).refine(isEachOnce),
  /** The language of the terminal's own texts. */
  firmware: z.enum(['zh', 'en']).default('zh'),
})
const Of = z.object({ id: z.string() })

/** What a trainee asks of the training. All of it is refused outside the demo. */
export const trainingCalls = {
  'training.offers': call(
    z.object({ trainee: Name.nullable() }),
    z.object({ offers: z.array(Offer), suggestions: z.array(Suggestion) }),
  ),
  'training.begin': call(
    Who.extend({ code: z.string(), seed: z.int().nonnegative().nullable() }),
    TrainingView,
  ),
  /** The prebrief is read: from here on time counts. */
  'training.start': call(z.void(), TrainingView),
  /** The run that is under way; null: there is none. */
  'training.view': call(z.void(), TrainingView.nullable()),
  /** The run that an engine left when it died; null: there is none. */
  'training.left': call(z.void(), LeftRun.nullable()),
  /** Goes on with it exactly where it stopped. */
  'training.go-on': call(z.void(), TrainingView),
  /** Ends it where it stopped, marks it and keeps it. */
  'training.end-left': call(z.void(), TrainingRecord),
  'training.touch': call(z.object({ touch: Touch }), TrainingView),
  /** Carries out the fix on the guide's page with one's hands. */
  'training.do': call(z.void(), TrainingView),
  /** Lets so much time pass at once. */
  'training.wait': call(z.object({ seconds: z.int().min(1).max(1800) }), TrainingView),
  'training.speed': call(z.object({ speed: Speed }), TrainingView),
  'training.hint': call(z.void(), TrainingView),
  /** The next of the team takes over. */
  'training.turn': call(z.void(), TrainingView),
  /** Ends the run, marks it and keeps it. */
  'training.finish': call(z.void(), TrainingRecord),
  /** Ends it without a trace, whether it is under way or was left. */
  'training.leave': call(z.void(), z.object({ left: z.boolean() })),
  'training.records': call(z.void(), z.array(RecordSummary)),
  'training.record': call(Of, TrainingRecord),
  /** Of one person, alone (null: of those without a name). */
  'training.progress': call(z.object({ trainee: Name.nullable() }), TrainingProgress),
  /** Deletes everything kept of one person (null: of those without a name), or one record. */
  'training.forget': call(
    z.union([z.object({ trainee: Name.nullable() }), Of]),
    z.array(RecordSummary),
  ),
} as const

/** What only the instructor's window may ask: it holds the truth. */
export const instructorCalls = {
  'instructor.view': call(z.void(), InstructorView),
  'instructor.begin': call(
    Who.extend({ scenario: z.string(), seed: z.int().nonnegative().nullable() }),
    InstructorView,
  ),
  'instructor.freeze': call(z.object({ frozen: z.boolean() }), InstructorView),
  'instructor.speed': call(z.object({ speed: Speed }), InstructorView),
  'instructor.back': call(z.object({ step: z.int().nonnegative() }), InstructorView),
  'instructor.inject': call(
    z.object({ injection: Injection, at: PlaceInSettlement.nullable() }),
    InstructorView,
  ),
  /** Fires what the script has in store now. */
  'instructor.early': call(z.object({ index: z.int().nonnegative() }), InstructorView),
  'instructor.say': call(z.object({ text: z.string().min(1).max(200) }), InstructorView),
  'instructor.note': call(RunNote.pick({ text: true }), InstructorView),
  'instructor.finish': call(z.void(), TrainingRecord),
  'scenarios.list': call(z.void(), z.array(ScenarioCard)),
  /** Reads a scenario as it was written (JSON) and says what is wrong with it; keeps nothing. */
  'scenarios.check': call(z.object({ text: z.string().max(200_000) }), ScenarioCheck),
  'scenarios.save': call(z.object({ scenario: TrainingScenario }), z.array(ScenarioCard)),
  'scenarios.remove': call(Of, z.array(ScenarioCard)),
} as const

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
