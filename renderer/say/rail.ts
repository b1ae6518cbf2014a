import type { TerminalMood, TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import type { Attempt } from '../../shared/settlement'
import { STAGES, type Stage } from '../../shared/stage'
import { positionOf } from './position'

/** How one station of the rail is drawn. `outside` is the pay-out: it is not in our hands. */
export type StationState = 'passed' | 'here' | 'moving' | 'doubt' | 'differs' | 'ahead' | 'outside'

export interface Station {
  readonly stage: Stage
  readonly state: StationState
  /** A short line below the name, or empty. */
  readonly note: string
}

/** The settlement as a metro line: passed, here, not yet, and dashed for the pay-out. */
export function rail(view: TerminalView, text: Text): readonly Station[] {
  const here = stageHere(view)
  return STAGES.map(stage => ({
    stage,
    state: stationState(stage, here, view),
    note: note(stage, here, view, text),
  }))
}

/** The state of the station where the line stands now, by mood. */
const HERE: Readonly<Partial<Record<TerminalMood, StationState>>> = {
  'needs-finishing': 'here',
  running: 'moving',
  'cannot-confirm': 'doubt',
  refused: 'here',
  unreachable: 'here',
}

const CLOSED: ReadonlySet<TerminalMood> = new Set(['agreed', 'closed-with-difference'])

const stageHere = (view: TerminalView): Stage | null => {
  if (!(view.mood in HERE)) return null
  if (view.mood === 'running') return furthest(view)
  // the furthest the terminal has spoken of is newer than what was found before
  if (view.mood === 'cannot-confirm' && view.attempt?.stage) return view.attempt.stage
  return positionOf(view)?.stage ?? view.attempt?.stage ?? null
}

/** A terminal that goes on where it stopped speaks of its preparations first; the line does not run backwards for that. */
export function furthest({ attempt, progress }: TerminalView): Stage | null {
  const spoken = progress?.stage ?? attempt?.stage
  const found = attempt?.stoppedAt
  if (!spoken || !found) return spoken ?? found ?? null
  return STAGES.indexOf(spoken) > STAGES.indexOf(found) ? spoken : found
}

function stationState(stage: Stage, here: Stage | null, { mood }: TerminalView): StationState {
  if (stage === '$') return 'outside'
  if (CLOSED.has(mood)) return mood !== 'agreed' && stage === 'H' ? 'differs' : 'passed'
  if (!here) return 'ahead'
  if (stage === here) return HERE[mood] ?? 'ahead'
  return STAGES.indexOf(stage) < STAGES.indexOf(here) ? 'passed' : 'ahead'
}

function note(stage: Stage, here: Stage | null, view: TerminalView, text: Text): string {
  if (stage === '$') return text.t('rail.outside')
  if (stage === 'H') return verdicts(view.attempt, text).join('\n')
  if (stage === 'U' && here === 'U') return items(view, text)
  return ''
}

/** What the bank answered to the totals, apart for domestic and foreign cards, where the terminal passes it on. */
export function verdicts(attempt: Attempt | null, { t }: Text): readonly string[] {
  const domestic = attempt?.report?.domestic
  const foreign = attempt?.report?.foreign
  return [
    domestic ? t(`rail.domestic.${domestic}`) : '',
    foreign ? t(`rail.foreign.${foreign}`) : '',
  ].filter(Boolean)
}

function items(view: TerminalView, { t }: Text): string {
  const { progress } = view
  if (progress?.stage === 'U' && progress.item !== null && progress.of !== null)
    return t('rail.of', { item: progress.item, of: progress.of })
  const left = positionOf(view)?.left.items
  return left === null || left === undefined ? '' : t('rail.items', { items: left })
}
