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
  let face: Before['face']
  let subject: Before['subject'] = null
  let newest: { readonly step: number; readonly subject: string | null } = { step: 0, subject }
  log.forEach((event, place) => {
    // a deed is logged after the pages it led to: it was done on the last page of an earlier step
    if (event.step > newest.step) subject = newest.subject
    if (isNews(event)) join(lines, lineOf(event, place, { face, subject }, text))
    if (event.kind === 'face') face = event.face
    if (event.kind === 'saw') newest = event
  })
  return lines
}

const lineOf = (
  event: TrainingEvent,
  place: number,
  before: Before,
  text: Text,
): Omit<LogLine, 'times'> => ({
  place,
  atMs: event.atMs,
  kind: event.kind,
  lane: event.kind === 'did' && event.input.kind === 'inject' ? 'truth' : LANES[event.kind],
  sentence: eventSentence(event, before, text),
})

/** Waiting is seen by the clock; what was injected for the shop at once has its own line of truth, or was heard. */
function isNews(event: TrainingEvent): boolean {
  if (event.kind !== 'did') return true
  const { input } = event
  if (input.kind === 'wait') return false
  return input.kind !== 'inject' || input.injection.kind === 'mishap'
}

function join(lines: LogLine[], line: Omit<LogLine, 'times'>): void {
  const last = lines.at(-1)
  if (last && last.sentence === line.sentence && last.lane === line.lane)
    lines[lines.length - 1] = { ...last, times: last.times + 1 }
  else lines.push({ ...line, times: 1 })
}
