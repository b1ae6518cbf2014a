import type { Text } from '../../../shared/i18n/translate'
import type { Debrief, TrainingEvent, TrainingEventKind } from '../../../shared/training'
import { type Before, eventSentence } from './event'

export type Lane = Debrief['timeline'][number]['side']

/** One line of the time line: whose it is, and what it says. */
export interface LogLine {
  /** Its place in the log; does not change as the log grows. */
  readonly place: number
  readonly atMs: number
  readonly lane: Lane
  readonly kind: TrainingEventKind
  readonly sentence: string
  /** Of a stage that was reached: its name. */
  readonly stage: string
  /** The same once more, so many times in a row. */
  readonly times: number
}

const LANES: Readonly<Record<TrainingEventKind, Lane>> = {
  injected: 'truth',
  reached: 'truth',
  settled: 'truth',
  saw: 'saw',
  told: 'saw',
  hint: 'saw',
  face: 'saw',
  did: 'did',
  fatal: 'did',
  turn: 'did',
}

/** The log as it is read: time that only passes is left out, and what says the same stands once. */
export function logLines(log: readonly TrainingEvent[], text: Text): readonly LogLine[] {
  const lines: LogLine[] = []
  let before: Before = { face: undefined, subject: null }
  for (const { event, place } of inReadingOrder(log)) {
    if (isNews(event)) join(lines, lineOf(event, place, before, text), text)
    if (event.kind === 'face') before = { ...before, face: event.face }
    if (event.kind === 'saw') before = { ...before, subject: event.subject }
  }
  return lines
}

interface Placed {
  readonly event: TrainingEvent
  readonly place: number
}

/** A deed is logged when it is done, after what it led to; people read it before. */
function inReadingOrder(log: readonly TrainingEvent[]): readonly Placed[] {
  const placed = log.map((event, place) => ({ event, place }))
  const rank = ({ event }: Placed) => (event.kind === 'did' ? 0 : 1)
  return placed.sort(
    (a, b) => a.event.step - b.event.step || rank(a) - rank(b) || a.place - b.place,
  )
}

const lineOf = (
  event: TrainingEvent,
  place: number,
  before: Before,
  text: Text,
): Omit<LogLine, 'times'> => ({
  place,
  atMs: event.kind === 'did' ? event.fromMs : event.atMs,
  kind: event.kind,
  lane: event.kind === 'did' && event.input.kind === 'inject' ? 'truth' : LANES[event.kind],
  sentence: eventSentence(event, before, text),
  stage: event.kind === 'reached' ? text.t(`stage.${event.stage}`) : '',
})

/** Waiting is seen by the clock; what was injected for the shop at once has its own line of truth, or was heard. */
function isNews(event: TrainingEvent): boolean {
  if (event.kind !== 'did') return true
  const { input } = event
  if (input.kind === 'wait') return false
  return input.kind !== 'inject' || input.injection.kind === 'mishap'
}

/** Stages one after the other make one line; so does the same said again. */
function join(lines: LogLine[], line: Omit<LogLine, 'times'>, text: Text): void {
  const last = lines.at(-1)
  if (last?.kind === 'reached' && line.kind === 'reached')
    lines[lines.length - 1] = {
      ...last,
      sentence: text.t('instructor.log.reached.further', {
        before: last.sentence,
        stage: line.stage,
      }),
    }
  else if (last && last.sentence === line.sentence && last.lane === line.lane)
    lines[lines.length - 1] = { ...last, times: last.times + 1 }
  else lines.push({ ...line, times: 1 })
}
