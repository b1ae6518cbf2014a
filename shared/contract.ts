import { z } from 'zod'
import { Acquirer } from './acquirer'
import { AssistedReport, AssistedStepId, AssistedView, SlipTotals, WordHit } from './assisted'
import { CareBoard, EmergencyPlan, Notice } from './care'
import { InstructorView, instructorCalls, TrainingView, trainingCalls } from './classroom'
import { RedLine } from './diagnosis'
import { type FaultData, FaultData as FaultSchema } from './fault'
import { historyExport, historySave } from './history-file'
import { Totals } from './money'
import { Passport } from './passport'
import { Payment } from './payment'
import { Credentials, Person, Pin } from './roles'
import { Attempt, Position, Receipt, SchemeTotal } from './settlement'
import { Stage } from './stage'
import { AssistedBrand, TerminalCard, TerminalId } from './terminal'
import { TrainingScenario } from './training'
import { WizardScreen } from './wizard'

/** One line of the pre-flight list. `ok` null: the terminal does not say. */
export const Check = z.object({
  id: z.enum([
    ...(['link', 'paper', 'lid', 'power', 'clock', 'printer', 'software', 'sign-on'] as const),
    ...(['line', 'reversals', 'unsent', 'journal', 'disk'] as const),
  ]),
  ok: z.boolean().nullable(),
  /** Fills the text of the check: seconds, percent, version. */
  value: z.union([z.string(), z.number()]).nullable(),
})
export type Check = z.infer<typeof Check>

/** The one big state of a terminal, and so of the page. */
export const TerminalMood = z.enum([
  ...(['unexamined', 'unreachable', 'needs-finishing', 'running', 'agreed'] as const),
  ...(['closed-with-difference', 'cannot-confirm', 'refused', 'all-well'] as const),
])
export type TerminalMood = z.infer<typeof TerminalMood>

/** Live progress of a running settlement. */
export const Progress = z.object({
  attemptId: z.string(),
  terminalId: TerminalId,
  stage: Stage.nullable(),
  /** The terminal's own words, line by line. */
  words: z.array(z.string()),
  /** Where it gave a code and no words: keys of what that means. */
  means: z.array(z.string()).optional(),
  item: z.int().nullable(),
  of: z.int().nullable(),
  /** UTC, ISO 8601. */
  at: z.string(),
  /** Estimated from the line's speed and what is left. */
  aboutMsLeft: z.int().nonnegative().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** One line of the time line beside the slip. */
export const TimelineEntry = z.object({
  at: z.string(),
  /** Journal kind; its text stands in the catalogue under `event.<kind>`. */
  kind: z.string(),
  stage: Stage.nullable(),
  words: z.array(z.string()),
  /** Where it went on for a while: its first time, and its first words. `at` and `words` are the last ones. */
  since: z.object({ at: z.string(), words: z.array(z.string()) }).nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** Everything the page shows about one terminal. */
export const TerminalView = z.object({
  card: TerminalCard,
  mood: TerminalMood,
  examinedAt: z.string().nullable(),
  position: Position.nullable(),
  batchNo: z.string().nullable(),
  /** The terminal's own words as its display shows them now. */
  words: z.array(z.string()),
  checks: z.array(Check),
  /** Totals of the batch that is open now, if the terminal tells. */
  openBatch: z.object({ totals: Totals, schemes: z.array(SchemeTotal) }).nullable(),
  /** The attempt that runs, or the one that ended last. */
  attempt: Attempt.nullable(),
  receipts: z.array(Receipt),
  timeline: z.array(TimelineEntry),
  progress: Progress.nullable(),
  fault: FaultSchema.nullable(),
})
export type TerminalView = z.infer<typeof TerminalView>

export const Overview = z.object({
  mode: z.enum(['demo', 'shop']),
  terminals: z.array(TerminalView),
})
export type Overview = z.infer<typeof Overview>

export const HistoryEntry = z.object({
  attempt: Attempt,
  terminalName: z.string(),
  receipts: z.array(Receipt),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const SerialPortInfo = z.object({ path: z.string(), label: z.string() })
export type SerialPortInfo = z.infer<typeof SerialPortInfo>

/** What a link test found; nothing that moves money is sent. */
export const LinkReport = z.object({
  ok: z.boolean(),
  ms: z.number(),
  terminalId: z.string().nullable(),
  model: z.string().nullable(),
  software: z.string().nullable(),
  fault: FaultSchema.nullable(),
})
export type LinkReport = z.infer<typeof LinkReport>

export const Settings = z.object({
  locale: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  mode: z.enum(['demo', 'shop']),
})
export type Settings = z.infer<typeof Settings>

export const ScenarioInfo = z.object({
  id: z.string(),
  level: z.int(),
  titleZh: z.string(),
  titleEn: z.string(),
})
export type ScenarioInfo = z.infer<typeof ScenarioInfo>

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const Of = z.object({ terminalId: TerminalId })
const OfIncident = z.object({ incidentId: z.string() })
const By = z.object({ by: Credentials.nullable() })

/** Every question the window may ask of the engine, with the shape of its answer. */
export const engineCalls = {
  'desk.overview': call(z.void(), Overview),
  'terminal.examine': call(Of, TerminalView),
  'terminal.add': call(TerminalCard.omit({ id: true, model: true }), TerminalView),
  'terminal.remove': call(Of, Overview),
  'terminal.test': call(z.object({ address: z.string() }), LinkReport),
  'terminal.ports': call(z.void(), z.array(SerialPortInfo)),
  'settlement.complete': call(Of, TerminalView),
  /** Each of these answers with the next page on which a person acts, or the end; `wizard.changed` tells what passes between. */
  'wizard.open': call(Of.extend({ closeDay: z.boolean().default(false) }), WizardScreen),
  'wizard.answer': call(OfIncident.extend({ option: z.string() }), WizardScreen),
  'wizard.done': call(OfIncident, WizardScreen),
  'wizard.cannot': call(OfIncident, WizardScreen),
  'wizard.back': call(OfIncident, WizardScreen),
  'wizard.leave': call(OfIncident, z.object({ left: z.boolean() })),
  /** Terminals without a register link: a person reads the screen and presses the keys. Begins, or goes on after any break. */
  'assisted.begin': call(Of, AssistedView),
  /** A report on another step than the current one changes nothing and shows the current one. */
  'assisted.answer': call(
    Of.extend({ step: AssistedStepId, report: AssistedReport }),
    AssistedView,
  ),
  'assisted.totals': call(Of.extend({ slip: SlipTotals }), AssistedView),
  /** Finds the words on any terminal's screen; `brand` only puts its own first. */
  'words.search': call(
    z.object({
      query: z.string().max(200),
      brand: AssistedBrand.nullable(),
      limit: z.int().min(1).max(20),
    }),
    z.array(WordHit),
  ),
  /** Writes the incident's passport anew from the ledger. */
  'passport.read': call(OfIncident, Passport),
  'history.list': call(
    z.object({ limit: z.int().min(1).max(200), before: z.string().nullable() }),
    z.array(HistoryEntry),
  ),
  'history.export': historyExport,
  /** Where the acquirer's host stands; null: nobody wrote it down. */
  'acquirer.read': call(z.void(), Acquirer.nullable()),
  'acquirer.write': call(z.object({ acquirer: Acquirer.nullable() }), Acquirer.nullable()),
  /** One payment that a customer asks about: by amount, slip number, or the last four digits of the card. */
  'payments.find': call(z.object({ query: z.string().max(40) }), z.array(Payment)),
  'ledger.verify': call(
    z.void(),
    z.object({ ok: z.boolean(), entries: z.int(), fault: FaultSchema.nullable() }),
  ),
  'people.list': call(z.void(), z.array(Person)),
  /** `by` null: the first person, who is the owner. */
  'people.add': call(
    Person.omit({ id: true }).extend({ pin: Pin, by: Credentials.nullable() }),
    Person,
  ),
  /** From here on this person is on duty, with their rights. */
  'people.enter': call(Credentials, Person),
  /** Whose PIN opens the instructor's window; none: it is open to anybody. */
  'people.instructors': call(z.void(), z.array(Person)),
  'people.instruct': call(Credentials, Person),
  'people.leave': call(z.void(), z.object({ left: z.boolean() })),
  /** Two people sign for what the console itself never does; the ledger is copied first. */
  'redline.request': call(
    Of.extend({
      redLine: RedLine,
      requestedBy: Credentials,
      approvedBy: Credentials,
      typedReason: z.string().max(500),
    }),
    z.object({ redLine: RedLine, snapshot: z.string() }),
  ),
  /** What keeps trouble away: done, due and overdue. */
  'care.list': call(z.void(), CareBoard),
  'care.done': call(z.object({ care: z.string(), fine: z.boolean() }), CareBoard),
  'care.add-notice': call(Notice.pick({ title: true, validFrom: true }), CareBoard),
  'care.read-notice': call(z.object({ notice: z.string() }), CareBoard),
  'care.plans': call(z.void(), z.array(EmergencyPlan)),
  'demo.scenarios': call(z.void(), z.array(ScenarioInfo)),
  'demo.reset': call(z.object({ scenario: z.string(), seed: z.int().nonnegative() }), Overview),
} as const

/** What the shell answers itself: nothing of the business. */
export const shellCalls = {
  'settings.read': call(z.void(), Settings),
  'settings.change': call(Settings.partial(), Settings),
  /** Prints the slip the window shows, through the system's dialogue. */
  'slip.print': call(z.void(), z.object({ printed: z.boolean() })),
  /** Saves the slip the window shows as PDF where the person chooses. */
  'slip.save': call(
    z.object({ suggestedName: z.string().max(80) }),
    z.object({ path: z.string().nullable() }),
  ),
  'history.save': historySave,
  /** Saves a passport as a file where the person chooses. */
  'passport.save': call(
    z.object({ passport: Passport }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Opens the instructor's own window, or brings it to the front. In the demo only; with a PIN where a trainer is named. */
  'instructor.open': call(By, z.object({ opened: z.boolean() })),
  'scenario.export': call(
    z.object({ scenario: TrainingScenario }),
    z.object({ path: z.string().nullable() }),
  ),
  /** The text of a file that the person chooses; `text` null: none was chosen. */
  'scenario.import': call(
    z.void(),
    z.object({ text: z.string().max(200_000).nullable(), path: z.string().nullable() }),
  ),
  /** Saves the debrief that the window shows as PDF, or what is handed over as CSV, where the person chooses. */
  'debrief.save': call(
    z.union([
      z.object({ as: z.literal('pdf'), suggestedName: z.string().max(80) }),
      z.object({ as: z.literal('csv'), suggestedName: z.string().max(80), csv: z.string() }),
    ]),
    z.object({ path: z.string().nullable() }),
  ),
} as const

export const classroomCalls = { ...trainingCalls, ...instructorCalls } as const
export const calls = { ...engineCalls, ...classroomCalls, ...shellCalls } as const

/** Everything the window is told without asking. */
export const events = {
  /** Null: the run is over and put away. */
  'training.changed': TrainingView.nullable(),
  /** The truth: told to the instructor's window, and to no other. */
  'instructor.changed': InstructorView,
  'terminal.changed': TerminalView,
  'settlement.progress': Progress,
  'wizard.changed': WizardScreen,
  'settings.changed': Settings,
  'engine.changed': z.object({
    state: z.enum(['up', 'restarting', 'down']),
    fault: FaultSchema.nullable(),
  }),
} as const

export type EngineCallName = keyof typeof engineCalls
/** Answered by an engine that holds a classroom: the demo's. */
export type ClassroomCallName = keyof typeof classroomCalls
export type ShellCallName = keyof typeof shellCalls
export type CallName = keyof typeof calls
export type EventName = keyof typeof events
export type Input<K extends CallName> = z.input<(typeof calls)[K]['input']>
export type Output<K extends CallName> = z.output<(typeof calls)[K]['output']>
export type EventData<E extends EventName> = z.output<(typeof events)[E]>
type HandlersOf<N extends CallName> = {
  [K in N]: (input: z.output<(typeof calls)[K]['input']>) => Promise<Output<K>>
}
export type EngineHandlers = HandlersOf<EngineCallName>
export type ClassroomHandlers = HandlersOf<ClassroomCallName>
export type ShellHandlers = HandlersOf<ShellCallName>
export type Emit = <E extends EventName>(event: E, data: EventData<E>) => void
export type Reply<T> = { ok: true; value: T } | { ok: false; fault: FaultData }

/** The one object that the preload hands to the window. */
export interface Bridge {
  call<K extends CallName>(name: K, input: Input<K>): Promise<Reply<Output<K>>>
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void
}
