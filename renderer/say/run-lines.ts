import type { TrainingRecord } from '../../shared/classroom'
import type { Text } from '../../shared/i18n/translate'
import type { Debrief, TrainingEvent, TrainingInput } from '../../shared/training'
import { isNews } from './face-news'
import { type Before, tellsNews, trainingEventText } from './training-event'

export type Lane = Debrief['timeline'][number]['side']
export const LANES: readonly Lane[] = ['truth', 'saw', 'did']

/** One sentence on one lane, at the moment at which it began. */
export interface RunLine {
  readonly id: number
  readonly atMs: number
  readonly step: number
  readonly lane: Lane
  readonly kind: TrainingEvent['kind']
  readonly words: string
  /** Whose deed it was, by place in the team; null: nobody in particular. */
  readonly member: number | null
}

/** What comes of them has a line of its own. */
const TOLD_BY_ITS_EFFECT: ReadonlySet<TrainingInput['kind']> = new Set(['script', 'turn'])

type Entry = Debrief['timeline'][number] & { readonly id: number }

/** A page that passes by itself and is gone again within this time was seen by nobody. */
const GLIMPSE_MS = 5_000
const PASSING: ReadonlySet<string> = new Set(['examining', 'waiting'])

/** The whole run, cause before effect: a deed stands where it was begun, and what is no news is left out. */
export function runLines({ debrief, team }: TrainingRecord, text: Text): readonly RunLine[] {
  const entries = debrief.timeline.map((entry, id) => ({ ...entry, id })).sort(causeFirst)
  const lines: RunLine[] = []
  let before: Before = {}
  let member = team ? firstToAct(entries, team.members) : null
  for (const [at, entry] of entries.entries()) {
    const { event } = entry
    if (event.kind === 'turn' && team) member = placeOf(event.member, team.members)
    if (isSaid(entry, entries.slice(at + 1), before, text))
      strung(
        lines,
        {
          ...place(entry),
          words: trainingEventText(event, text, before),
          member: entry.side === 'did' ? member : null,
        },
        entry,
        text,
      )
    before = seenAfter(before, event)
  }
  return joined(lines)
}

function seenAfter(before: Before, event: TrainingEvent): Before {
  if (event.kind === 'face') return { ...before, face: event.face }
  if (event.kind === 'saw' && !PASSING.has(event.screen)) return { ...before, page: event }
  return before
}

/** A deed is noted when it is done, after what came of it: here it stands at its beginning, before that. */
const causeFirst = (one: Entry, other: Entry): number =>
  one.step - other.step ||
  Number(other.event.kind === 'did') - Number(one.event.kind === 'did') ||
  one.id - other.id

const place = ({ id, atMs, step, side, event }: Entry) => ({
  ...{ id, step, kind: event.kind },
  lane: side,
  atMs: event.kind === 'did' ? event.fromMs : atMs,
})

function isSaid(
  { event, atMs }: Entry,
  later: readonly Entry[],
  before: Before,
  text: Text,
): boolean {
  if (event.kind === 'did' && TOLD_BY_ITS_EFFECT.has(event.input.kind)) return false
  if (event.kind === 'face') return isNews(event.face, before.face)
  if (event.kind !== 'saw' || !PASSING.has(event.screen)) return true
  if (tellsNews(event, text)) return true
  const next = later.find(each => each.event.kind === 'saw')
  return next === undefined || next.atMs - atMs >= GLIMPSE_MS
}

/** Nobody had taken over before the first turn. */
function firstToAct(entries: readonly Entry[], members: readonly string[]): number {
  const turn = entries.find(({ event }) => event.kind === 'turn')
  if (turn?.event.kind !== 'turn') return 0
  const next = placeOf(turn.event.member, members)
  return turn.step === 0 ? next : (next - 1 + members.length) % members.length
}

const placeOf = (name: string, members: readonly string[]): number =>
  Math.max(0, members.indexOf(name))

/** The same sentence twice in a row on one lane is said once. After a deed it tells that nothing came of it. */
function joined(lines: readonly RunLine[]): readonly RunLine[] {
  const last = new Map<Lane, string>()
  return lines.filter(({ lane, words }) => {
    if (lane === 'did') last.clear()
    const isNew = last.get(lane) !== words
    if (lane !== 'did') last.set(lane, words)
    return isNew
  })
}

/** Stages that were passed in one breath are one line. */
function strung(lines: RunLine[], line: RunLine, { event }: Entry, { t }: Text): void {
  const before = lines[lines.length - 1]
  const isSame = event.kind === 'reached' && before?.kind === 'reached' && before.atMs === line.atMs
  if (isSame)
    lines[lines.length - 1] = { ...before, words: `${before.words} → ${t(`stage.${event.stage}`)}` }
  else lines.push(line)
}
