import { z } from 'zod'
import { CauseId } from './diagnosis'
import { FactName } from './facts'
import type { HandsetFace, HandsetKey, HandsetPart } from './handset'
import { Stage } from './stage'
import { type Said, type ScreenKind, WizardEnd } from './wizard'

/** What a trainer writes, in both languages. */
export const BothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type BothLanguages = z.infer<typeof BothLanguages>

/** What no trainee may do, whatever comes of it: each is found in the log, and costs most of the score. */
export const FatalId = z.enum(['second-settlement', 'clear-log', 'power-pull'])
export type FatalId = z.infer<typeof FatalId>

/** A change of the simulated shop, by the names of its parts. */
const Change = z.record(z.string(), z.json())

export const Injection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mishap'), what: z.string(), times: z.int().positive() }),
  z.strictObject({ kind: z.literal('switch'), name: z.string(), way: z.string() }),
  z.strictObject({ kind: z.literal('change'), change: Change }),
  /** A fault built into the terminal's software, from now on. */
  z.strictObject({ kind: z.literal('defect'), fault: z.string() }),
  /** Somebody else settles at the terminal's own menu. */
  z.strictObject({ kind: z.literal('second-register') }),
  z.strictObject({ kind: z.literal('message'), text: BothLanguages }),
])
export type Injection = z.infer<typeof Injection>

/** A mishap strikes at a place in the settlement; all else at a page of the trainee, or a time. */
export const PlaceInSettlement = z.strictObject({
  stage: Stage,
  edge: z.enum(['before', 'between', 'after']),
  item: z.int().positive().optional(),
})
export type PlaceInSettlement = z.infer<typeof PlaceInSettlement>
const When = z.union([
  PlaceInSettlement,
  z.strictObject({ page: z.int().positive() }),
  z.strictObject({ afterSeconds: z.number().nonnegative() }),
])

/** What the script has in store, and when. */
export const Moment = z.strictObject({ at: When, inject: Injection })
export type Moment = z.infer<typeof Moment>

/** How it is measured whether a critical task was done. Seconds are simulated ones, from the first page on. */
const Standard = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first-act'), withinSeconds: z.number().positive() }),
  z.strictObject({
    kind: z.literal('fix'),
    fix: z.string(),
    withinSeconds: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('fact'),
    fact: FactName,
    is: z.string(),
    withinSeconds: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('end'),
    ends: z.array(WizardEnd).min(1),
    withinSeconds: z.number().positive(),
    withinPages: z.int().positive(),
  }),
  z.strictObject({ kind: z.literal('nothing-fatal') }),
])

const CriticalTask = z.strictObject({
  id: z.string(),
  /** What the trainee meets that asks for it. */
  cue: BothLanguages,
  standard: Standard,
  weight: z.number().positive(),
})
export type CriticalTask = z.infer<typeof CriticalTask>

const scenario = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,40}$/),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  title: BothLanguages,
  objectives: z.array(BothLanguages).min(1),
  prebrief: BothLanguages,
  seed: z.int().nonnegative(),
  initial: z.strictObject({
    /** The simulated terminal's own scenario. */
    base: z.string(),
    /** Between console and terminal. */
    line: z.enum(['tcp', 'serial']),
    /** Switches of the shop around it. */
    switches: z.array(z.strictObject({ name: z.string(), way: z.string() })),
    change: Change.optional(),
    /** `part.field=value`: the mishaps last for as long as this is so in the shop. */
    holds: z
      .string()
      .regex(/^\w+(\.\w+)?=[\w-]+$/)
      .optional(),
    passes: z.strictObject({ afterSeconds: z.number().positive(), change: Change }).optional(),
  }),
  timeline: z.array(Moment),
  truth: z.strictObject({ causes: z.array(CauseId), stage: Stage.nullable() }),
  criticalTasks: z.array(CriticalTask).min(1),
  fatal: z.array(FatalId),
  /** In the order in which they are given; each costs so many points. */
  hints: z.array(z.strictObject({ text: BothLanguages, cost: z.number().positive() })),
  debrief: z.array(BothLanguages).length(3),
  remember: BothLanguages,
})
/** One exercise as a trainer writes it. The file format of the scenario editor. */
export interface TrainingScenario extends z.infer<typeof scenario> {}
export const TrainingScenario: z.ZodType<TrainingScenario, TrainingScenario> = scenario

/** Everything that can be done to a run. A run is its scenario, its seed, and these in their order: nothing else is chance. */
export type TrainingInput =
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Opens the guide, presses an option of its page, goes back a page, or leaves it. */
  | { readonly kind: 'open'; readonly closeDay: boolean }
  | { readonly kind: 'answer'; readonly option: string }
  | { readonly kind: 'back' | 'leave' }
  /** Looks at the terminal from the console: reads only. */
  | { readonly kind: 'look' }
  /** Presses 完成上次结算. */
  | { readonly kind: 'complete' }
  /** Carries out the steps of a fix with one's hands. */
  | { readonly kind: 'do'; readonly fix: string }
  | { readonly kind: 'hint' }
  /** The terminal's own keys and plug. */
  | { readonly kind: 'touch'; readonly key: 'settle' | 'power' | 'clear-log' }
  /** One key of the drawn terminal, or one of its parts moved by hand. */
  | { readonly kind: 'press'; readonly key: HandsetKey }
  | { readonly kind: 'part'; readonly part: HandsetPart; readonly to: 'in' | 'out' }
  /** Presses 结算 at the console once more. */
  | { readonly kind: 'settle-again' }
  /** Not the trainee's: what an instructor makes go wrong now, a mishap where the settlement next comes to this place. */
  | { readonly kind: 'inject'; readonly injection: Injection; readonly at?: PlaceInSettlement }

  /** Not the trainee's: what the script has in store by now happens, or one of its moments before its time. */
  | { readonly kind: 'script' }
  | { readonly kind: 'early'; readonly index: number }
  /** The next of a team takes over. */
  | { readonly kind: 'turn'; readonly member: string }

interface Kinds {
  /** Truth: what was made to go wrong, and where. `trainee` is never told. */
  readonly injected: { readonly what: string; readonly where: string }
  readonly reached: { readonly stage: Stage }
  readonly told: { readonly text: BothLanguages }
  readonly hint: { readonly number: number; readonly text: BothLanguages; readonly cost: number }
  /** `fromMs`: when it was begun; `atMs` is when it was done. */
  readonly did: {
    readonly input: TrainingInput
    readonly fromMs: number
    readonly isDone: boolean
    /** The fixes that are carried out by it, by their names in the knowledge base. */
    readonly fixes: readonly string[]
  }
  readonly fatal: { readonly fatal: FatalId; readonly isBlocked: boolean }
  /** Somebody else of the team acts from here on. */
  readonly turn: { readonly member: string }
  /** The terminal on the counter, whenever it looks otherwise. */
  readonly face: { readonly face: HandsetFace }
  readonly settled: { readonly outcome: string; readonly stoppedAt: Stage | null }
  readonly saw: {
    readonly screen: ScreenKind
    readonly title: Said
    readonly subject: string | null
    readonly words: readonly string[]
    /** `fact=result`, as far as it is news. */
    readonly facts: readonly string[]
    readonly end: WizardEnd | null
  }
}
export type TrainingEventKind = keyof Kinds
export type TrainingEventBody<K extends TrainingEventKind> = Kinds[K]

/** One line of the recorder. `atMs`: simulated milliseconds since the first page; `step`: inputs taken before it. */
export type TrainingEvent = {
  readonly [K in TrainingEventKind]: {
    readonly atMs: number
    readonly step: number
    readonly kind: K
  } & Kinds[K]
}[TrainingEventKind]

export type Mark = 'done' | 'late' | 'missed' | 'wrong'

/** How one critical task went, and why it was marked so. */
export interface TaskMark {
  readonly task: string
  readonly cue: BothLanguages
  readonly weight: number
  readonly mark: Mark
  readonly reason: Said
}

export interface TrainingScore {
  /** 0 to 100. */
  readonly score: number
  readonly marks: readonly TaskMark[]
  readonly fatal: readonly FatalId[]
  readonly hintsCost: number
  readonly reasons: readonly Said[]
}

/** What is talked over afterwards. */
export interface Debrief extends TrainingScore {
  readonly scenario: string
  readonly truth: TrainingScenario['truth']
  /** What was injected, beside what the trainee saw and did. */
  readonly timeline: readonly {
    readonly atMs: number
    readonly step: number
    readonly side: 'truth' | 'saw' | 'did'
    readonly event: TrainingEvent
  }[]
  readonly questions: readonly BothLanguages[]
  readonly remember: BothLanguages
}
