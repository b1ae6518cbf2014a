import type { MessageKey } from '../../../shared/i18n/catalogue'
import type {
  CriticalTask,
  Mark,
  TaskMark,
  TrainingEvent,
  TrainingInput,
  TrainingScenario,
} from '../../../shared/training'
import type { Said, WizardEnd } from '../../../shared/wizard'

type Events = readonly TrainingEvent[]
type Kind = CriticalTask['standard']['kind']
type Judged = readonly [Mark, Said]
type Of<K extends Kind> = Extract<CriticalTask['standard'], { kind: K }>

const said = (key: MessageKey, params: Said['params'] = {}): Said => ({ key, params })
const secondsOf = (atMs: number): number => Math.round(atMs / 1000)

/** How one critical task went: done, late, missed, or wrong. */
export function markOf(task: CriticalTask, scenario: TrainingScenario, events: Events): TaskMark {
  const { id, cue, weight, standard } = task
  const [mark, reason] = judged(standard, scenario, events)
  return { task: id, cue, weight, mark, reason }
}

function judged(
  standard: CriticalTask['standard'],
  { fatal }: TrainingScenario,
  events: Events,
): Judged {
  switch (standard.kind) {
    case 'first-act':
      return firstAct(standard, events)
    case 'fix':
      return fix(standard, events)
    case 'fact':
      return fact(standard, events)
    case 'end':
      return end(standard, events)
    case 'nothing-fatal':
      return events.some(each => each.kind === 'fatal' && fatal.includes(each.fatal))
        ? ['wrong', said('training.mark.fatal')]
        : ['done', said('training.mark.nothing-fatal')]
  }
}

const NOT_DONE: Judged = ['missed', said('training.mark.not-done')]

function inTime(atMs: number, limit: number): Judged {
  const seconds = secondsOf(atMs)
  return seconds <= limit
    ? ['done', said('training.mark.in-time', { seconds, limit })]
    : ['late', said('training.mark.too-late', { seconds, limit })]
}

const NO_ACTS: ReadonlySet<TrainingInput['kind']> = new Set([
  ...(['wait', 'hint', 'inject', 'script', 'early', 'turn'] as const),
  ...(['look', 'leave', 'back', 'part'] as const),
])
/** Keys that begin something at the terminal; the others only look around in its menu. */
const BEGINS: ReadonlySet<string> = new Set(['confirm', 'power'])
const isAct = (input: TrainingInput): boolean =>
  !NO_ACTS.has(input.kind) && (input.kind !== 'press' || BEGINS.has(input.key))
const isAtTerminal = ({ kind }: TrainingInput): boolean => kind === 'touch' || kind === 'press'

/** Where there was nothing to do at the console, not to do anything is what is asked for. */
function firstAct({ withinSeconds }: Of<'first-act'>, events: Events): Judged {
  const first = events.find(each => each.kind === 'did' && isAct(each.input))
  if (first?.kind === 'did')
    return isAtTerminal(first.input)
      ? ['wrong', said('training.mark.touched-first')]
      : inTime(first.fromMs, withinSeconds)
  const over = events.find(each => each.kind === 'saw' && each.end !== null)
  return over ? inTime(over.atMs, withinSeconds) : NOT_DONE
}

function fix({ fix: name, withinSeconds }: Of<'fix'>, events: Events): Judged {
  const done = events.find(each => each.kind === 'did' && each.fixes.includes(name))
  if (done) return inTime(done.atMs, withinSeconds)
  const pages = events.filter(
    (each, at) =>
      each.kind === 'did' && each.input.kind === 'answer' && pageAt(events, at) === name,
  )
  const answers = pages.flatMap(each =>
    each.kind === 'did' && each.input.kind === 'answer' ? [each.input.option] : [],
  )
  if (answers.includes('cannot')) return ['wrong', said('training.mark.given-up')]
  return answers.includes('done') ? ['wrong', said('training.mark.not-really-done')] : NOT_DONE
}

/** The fix that the page was about on which this was done: the last page of an earlier step. */
function pageAt(events: Events, at: number): string | null {
  const step = events[at]?.step ?? 0
  const seen = events.filter(each => each.kind === 'saw' && each.step < step).pop()
  return seen?.kind === 'saw' ? seen.subject : null
}

function fact({ fact: name, is, withinSeconds }: Of<'fact'>, events: Events): Judged {
  const seen = events.find(each => each.kind === 'saw' && each.facts.includes(`${name}=${is}`))
  return seen ? inTime(seen.atMs, withinSeconds) : NOT_DONE
}

/** Settled with one click, without the guide, is an end too. */
const ENDS_BY_CLICK: Readonly<Record<string, WizardEnd>> = {
  agreed: 'proven-settlement',
  'closed-with-difference': 'closed-with-difference',
}

interface Ended {
  readonly end: WizardEnd
  readonly atMs: number
  readonly step: number
}

function endOf(events: Events): Ended | undefined {
  for (const each of events)
    if (each.kind === 'saw' && each.end !== null) return { ...each, end: each.end }
  for (const each of events) {
    const byClick = each.kind === 'settled' ? ENDS_BY_CLICK[each.outcome] : undefined
    if (byClick) return { ...each, end: byClick }
  }
  return undefined
}

function end({ ends, withinSeconds, withinPages }: Of<'end'>, events: Events): Judged {
  const last = endOf(events)
  if (!last) return NOT_DONE
  if (!ends.includes(last.end)) return ['wrong', said('training.mark.other-end', { end: last.end })]
  const pages = events.filter(
    each => each.kind === 'did' && each.input.kind === 'answer' && each.step <= last.step,
  ).length
  if (pages > withinPages)
    return ['late', said('training.mark.too-many-pages', { pages, limit: withinPages })]
  return inTime(last.atMs, withinSeconds)
}
