import type { CauseId, MoneyState, Ranked, RedLine } from '../../../shared/diagnosis'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { Incident } from '../../../shared/incident'
import type { Attempt } from '../../../shared/settlement'
import { MONEY_AT, type Stage } from '../../../shared/stage'
import type { Said, WizardScreen } from '../../../shared/wizard'
import { entryOf } from '../diagnosis/knowledge/causes'
import { RED_LINES } from '../diagnosis/knowledge/red-lines'
import { type Flow, promptReturned } from './flow'
import type { Sight } from './ports'

/** All that is known when a page is made. */
export interface Scenery {
  readonly incident: Pick<Incident, 'id' | 'reference' | 'terminalId'>
  readonly flow: Flow
  readonly sight: Sight | undefined
  /** The causes, the likeliest first: as they stand, or as they stood before something was mended. */
  readonly causes: readonly Ranked[]
  readonly attempt: Attempt | undefined
  readonly interruptedAt: string | null
}

/** What one kind of page says and offers; the rest is the same on all. */
export type Content = Pick<WizardScreen, 'kind' | 'title'> & Partial<WizardScreen>

export const say = (key: MessageKey, params: Said['params'] = {}): Said => ({ key, params })

/** A text that the tables of the knowledge base name, and that the lint holds to the catalogue. */
export const sayKnown = (key: string): Said => say(key as MessageKey)

const SHOWN_CAUSES = 3

/** The page as it crosses to the window. */
export function screenOf(scenery: Scenery, content: Content): WizardScreen {
  const { incident, flow, sight, causes, attempt, interruptedAt } = scenery
  const likely = content.end === 'nothing-wrong' ? null : (causes[0]?.id ?? null)
  const cause = content.subject?.cause ?? likely
  const position = positionOf(scenery)
  const stage = position?.stage ?? null
  return {
    incidentId: incident.id,
    terminalId: incident.terminalId,
    reference: incident.reference,
    number: Math.max(1, flow.pages),
    lead: null,
    steps: [],
    picture: null,
    options: [],
    expect: null,
    role: 'staff',
    subject: { question: null, fix: null, cause: null, proof: null },
    words: sight?.terminal.words ?? [],
    ranking: causes.slice(0, SHOWN_CAUSES),
    readings: Object.values(flow.readings),
    position,
    money: moneyOf(position, cause),
    never: neverOf(stage, cause),
    progress: null,
    nextTryAt: null,
    canGoBack: false,
    interruptedAt,
    fault: attempt?.fault ?? sight?.fault ?? null,
    attempt: attempt ?? null,
    end: null,
    ...content,
  }
}

/** What was seen last, or how the attempt left it that ended it. */
const positionOf = ({ flow, sight, attempt }: Scenery): WizardScreen['position'] =>
  (flow.end && flow.end !== 'passport' ? asClosed(flow, sight, attempt) : undefined) ??
  sight?.position ??
  attempt?.position ??
  null

/** Closed is closed; but a terminal that asks again may take no sale meanwhile. */
function asClosed(
  flow: Flow,
  sight: Sight | undefined,
  attempt: Attempt | undefined,
): WizardScreen['position'] | undefined {
  const position = attempt?.position
  if (!position || !promptReturned(flow)) return position
  return { ...position, canSell: sight?.position?.canSell ?? null }
}

/**
 * The stage decides, and what is in doubt is not open; a cause only where nobody knows the stage. Where nothing has
 * left the shop, no bank can have it.
 */
function moneyOf(position: WizardScreen['position'], cause: CauseId | null): MoneyState {
  const certainty = position?.safe.certainty
  const at = position?.stage ? MONEY_AT[position.stage] : undefined
  if (certainty === 'refused') return 'refused'
  if (certainty === 'unknown' && (at === undefined || at === 'open')) return 'unknown'
  if (at) return at
  const told = (cause && entryOf(cause)?.money) ?? 'unchanged'
  return told === 'unknown' && certainty === 'nothing-sent' ? 'open' : told
}

/** Red lines of the likeliest cause, as far as they hold where the settlement stands. */
function neverOf(stage: Stage | null, cause: CauseId | null): RedLine[] {
  const lines = cause ? (entryOf(cause)?.never ?? []) : []
  return lines.filter(line => {
    const { stages } = RED_LINES[line]
    return !stages || stage === null || stages.includes(stage)
  })
}
