import { countSpan } from '../../shared/count-span'
import type { Text } from '../../shared/i18n/translate'
import type { Stage } from '../../shared/stage'
import type { TrainingEvent } from '../../shared/training'
import { faceNews } from './face'
import { type Lane, laneOf } from './lane'
import { amissFacts } from './page-facts'
import { runClock } from './run-clock'
import { type Before, trainingEventText } from './training-event'

/** One sentence on one lane, at the moment at which it began. */
export interface RunLine {
  /** Its place in the log; does not change as the log grows. */
  readonly id: number
  readonly atMs: number
  readonly step: number
  readonly lane: Lane
  readonly kind: TrainingEvent['kind']
  readonly words: string
  /** The stages that were reached. */
  readonly stages: readonly Stage[]
  /** Whose deed it was, by place in the team; null: nobody in particular. */
  readonly member: number | null
  /** Said so many times, and nothing done in between. */
  readonly times: number
}

interface Entry {
  readonly id: number
  readonly event: TrainingEvent
}

/** A page that passes by itself and is gone again within this time was seen by nobody. */
const GLIMPSE_MS = 5_000
const PASSING: ReadonlySet<string> = new Set(['examining', 'waiting'])

/** The whole run, cause before effect: a deed stands where it was begun, and what is no news is left out. */
export function runLines(
  log: readonly TrainingEvent[],
  text: Text,
  members: readonly string[] = [],
): readonly RunLine[] {
  const entries = log.map((event, id) => ({ event, id })).sort(causeFirst)
  const lines: RunLine[] = []
  let before: Before = {}
  let member = members.length > 0 ? firstToAct(entries, members) : null
  for (const [at, { event, id }] of entries.entries()) {
    if (event.kind === 'turn' && member !== null) member = placeOf(event.member, members)
    if (isSaid(entries, at, before, text)) {
      const words = trainingEventText(event, text, before)
      const whose = laneOf(event) === 'did' ? member : null
      strung(lines, { ...placed(event), id, words, member: whose, times: 1 }, text)
    }
    before = seenAfter(before, event)
  }
  return joined(lines).map(line => spanned(line, text))
}

function seenAfter(before: Before, event: TrainingEvent): Before {
  if (event.kind === 'face') return { ...before, face: event.face }
  if (event.kind === 'saw' && !PASSING.has(event.screen)) return { ...before, page: event }
  return before
}

/** A deed is noted when it is done, after what came of it: here it stands at its beginning, before that. */
const causeFirst = (one: Entry, other: Entry): number =>
  one.event.step - other.event.step ||
  Number(other.event.kind === 'did') - Number(one.event.kind === 'did') ||
  one.id - other.id

const placed = (event: TrainingEvent) => ({
  ...{ step: event.step, kind: event.kind, lane: laneOf(event) },
  atMs: event.kind === 'did' ? event.fromMs : event.atMs,
  stages: event.kind === 'reached' ? [event.stage] : [],
})

function isSaid(entries: readonly Entry[], at: number, before: Before, text: Text): boolean {
  const event = entries[at]?.event
  switch (event?.kind) {
    case 'face':
      return faceNews(event.face, before.face, text).length > 0
    case 'saw':
      return (
        !PASSING.has(event.screen) ||
        amissFacts(event.facts, text).length > 0 ||
        staysMs(entries, at, event) >= GLIMPSE_MS
      )
    case 'did':
      return !isToldItself(event)
    default:
      return true
  }
}

/** How long a page stood until the next one. */
function staysMs(entries: readonly Entry[], at: number, { atMs }: TrainingEvent): number {
  const next = entries.find(({ event }, place) => place > at && event.kind === 'saw')
  return (next?.event.atMs ?? Number.POSITIVE_INFINITY) - atMs
}

/** What comes of it has a line of its own: what was injected at once, what the script did, who takes over. */
const isToldItself = ({ input, isDone }: Extract<TrainingEvent, { kind: 'did' }>): boolean =>
  input.kind === 'script' ||
  input.kind === 'turn' ||
  (input.kind === 'inject' && input.at === undefined && isDone)

/** Nobody had taken over before the first turn. */
function firstToAct(entries: readonly Entry[], members: readonly string[]): number {
  const turn = entries.find(({ event }) => event.kind === 'turn')?.event
  if (turn?.kind !== 'turn') return 0
  const next = placeOf(turn.member, members)
  return turn.step === 0 ? next : (next - 1 + members.length) % members.length
}

const placeOf = (name: string, members: readonly string[]): number =>
  Math.max(0, members.indexOf(name))

/** A sentence with the last one of its kind, where its count went on. */
interface Counting extends RunLine {
  readonly until?: { readonly words: string; readonly atMs: number }
}

/**
 * The same sentence twice in a row on one lane is said once, and so is a count that goes on. After a deed it tells that
 * nothing came of it.
 */
function joined(lines: readonly RunLine[]): readonly Counting[] {
  const kept: Counting[] = []
  const last = new Map<Lane, number>()
  for (const line of lines) {
    const { lane } = line
    if (lane === 'did') last.clear()
    const place = last.get(lane) ?? -1
    const one = withAnother(kept[place], line)
    if (one) kept[place] = one
    else {
      if (lane !== 'did') last.set(lane, kept.length)
      kept.push(line)
    }
  }
  return kept
}

/** Undefined: they do not say the same. */
function withAnother(
  one: Counting | undefined,
  { kind, words, atMs }: RunLine,
): Counting | undefined {
  if (!one) return undefined
  if ((one.until?.words ?? one.words) === words) return { ...one, times: one.times + 1 }
  const goesOn = kind === 'face' && countSpan([one.words], [words]) !== undefined
  return goesOn ? { ...one, until: { words, atMs } } : undefined
}

function spanned({ until, ...line }: Counting, { t }: Text): RunLine {
  const [words] = (until && countSpan([line.words], [until.words])) ?? []
  if (!until || words === undefined) return line
  return { ...line, words: t('run.until', { words, time: runClock(until.atMs) }) }
}

/** Stages that were passed in one breath are one line. */
function strung(lines: RunLine[], line: RunLine, text: Text): void {
  const before = lines.at(-1)
  if (line.kind === 'reached' && before?.kind === 'reached' && before.atMs === line.atMs)
    lines[lines.length - 1] = reachedTogether(before, line, text)
  else lines.push(line)
}

/** Two lines of stages as one that begins with the first. */
export function reachedTogether(one: RunLine, other: RunLine, { t }: Text): RunLine {
  const stages = [...one.stages, ...other.stages]
  const names = stages.map(stage => t(`stage.${stage}`)).join(' → ')
  return { ...one, stages, words: t('run.reached', { stages: names }) }
}
