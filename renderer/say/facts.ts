import type { TerminalMood, TerminalView } from '../../shared/contract'
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { Text } from '../../shared/i18n/translate'
import type { Position } from '../../shared/settlement'
import { STAGES, type Stage } from '../../shared/stage'
import { closedOf, type Held, heldOf } from './held'
import type { Tone } from './mood'
import { positionOf } from './position'
import { furthest } from './rail'

/** One of the three answers an owner asks for. */
export interface Fact {
  readonly id: 'safe' | 'left' | 'sell'
  readonly label: string
  readonly tone: Tone
  readonly value: string
  readonly note: string
}

/** What is safe, what is left, can I sell. Where nothing is known, or no longer known, it says so. */
export function facts(view: TerminalView, text: Text): readonly Fact[] {
  const position = positionOf(view)
  if (!position) {
    const seen = view.examinedAt !== null && view.mood !== 'unreachable'
    return IDS.map(id => unknown(id, seen ? 'fact.not-told' : 'fact.after-check', text))
  }
  return [safe(position, view, text), left(position, view, text), sell(position, text)]
}

const IDS = ['safe', 'left', 'sell'] as const

const unknown = (id: Fact['id'], note: MessageKey, { t }: Text): Fact => ({
  id,
  label: t(`fact.${id}`),
  tone: 'quiet',
  value: t('fact.not-known'),
  note: t(note),
})

/** While it runs, and when its end is in doubt, "nothing was sent" is only what was true before. */
const OVERTAKEN: ReadonlySet<TerminalMood> = new Set(['running', 'cannot-confirm'])

function safe({ safe }: Position, view: TerminalView, text: Text): Fact {
  const { mood, attempt } = view
  const { t } = text
  const label = t('fact.safe')
  if (safe.certainty === 'nothing-sent' || safe.certainty === 'refused') {
    if (mood === 'running') return unknown('safe', 'fact.safe.running', text)
    if (!OVERTAKEN.has(mood)) return held(safe, view, text)
  }
  if (safe.certainty !== 'bank-confirmed' && safe.certainty !== 'closed')
    return {
      id: 'safe',
      label,
      tone: 'unknown',
      value: t('fact.not-known'),
      note: t(whyUnknown(view)),
    }
  const note = t(`fact.safe.${safe.certainty}`)
  const closed = safe.certainty === 'closed' && ENDED.has(mood) ? closedOf(attempt?.report) : null
  return { id: 'safe', label, tone: 'go', value: money(closed ?? safe, text), note }
}

const whyUnknown = (view: TerminalView): MessageKey =>
  wasRefused(view) ? 'fact.safe.refused-unknown' : 'fact.safe.unknown'

/** The request had left, and the answer was a clear no. */
const wasRefused = ({ mood, attempt }: TerminalView): boolean =>
  mood === 'refused' && (attempt?.closesSent ?? 0) > 0

/** An open batch is held in the terminal: nothing is wrong, but "safe" would be too much. */
function held(safe: Position['safe'], view: TerminalView, text: Text): Fact {
  const { t } = text
  const none = view.openBatch !== null && heldOf(view) === null
  return {
    id: 'safe',
    label: t('fact.held'),
    tone: none ? 'go' : 'quiet',
    value: none ? t('fact.held.none') : money(heldOf(view) ?? safe, text),
    note: t(
      none ? 'fact.held.none.note' : wasRefused(view) ? 'fact.held.refused' : 'fact.held.note',
    ),
  }
}

function money({ count, amountMinor, currency }: Position['safe'] | Held, text: Text): string {
  const { t } = text
  if (amountMinor === 0 && count === 0) return t('fact.safe.amount-unknown')
  if (amountMinor !== null && count !== null)
    return t('fact.safe.amount', { amount: text.money(amountMinor, currency), count })
  if (amountMinor !== null) return text.money(amountMinor, currency)
  return count !== null ? t('fact.safe.count', { count }) : t('fact.safe.amount-unknown')
}

/** In these moods an empty list of stages means that the terminal has done its part; in others, that nothing is known. */
const ENDED: ReadonlySet<TerminalMood> = new Set(['agreed', 'closed-with-difference', 'all-well'])

function left(position: Position, view: TerminalView, text: Text): Fact {
  const { t } = text
  const fact = (tone: Tone, value: string, note: string): Fact => ({
    id: 'left',
    label: t('fact.left'),
    tone,
    value,
    note,
  })
  if (view.mood === 'all-well' && heldOf(view))
    return fact('quiet', t('fact.left.today'), t('fact.left.today.note'))
  if (ENDED.has(view.mood)) return fact('go', t('fact.left.nothing'), t('fact.left.nothing.note'))
  const stages = stagesLeft(position, view)
  if (stages.length === 0) return unknown('left', 'fact.left.unknown.note', text)
  const names = stages.map(stage => t(`stage.${stage}`)).join(text.locale === 'en' ? ', ' : '、')
  const details = itemsLeft(position, view, text)
  if (!details) return fact('ask', names, t('fact.left.unknown.note'))
  return fact(
    'ask',
    details,
    position.left.offlineItems
      ? t('fact.left.offline.note')
      : t('fact.left.stages', { stages: names }),
  )
}

/** While it runs, the terminal's own news is newer than what was found before. */
function stagesLeft({ left }: Position, view: TerminalView): readonly Stage[] {
  const here = view.mood === 'running' ? furthest(view) : null
  const stages = here ? STAGES.slice(STAGES.indexOf(here)) : left.stages
  return stages.filter(stage => stage !== '$')
}

function itemsLeft({ left, safe }: Position, { mood, progress }: TerminalView, text: Text): string {
  const { t } = text
  if (mood === 'running') {
    if (progress?.stage !== 'U' || progress.item === null || progress.of === null) return ''
    return t('fact.left.items', { items: progress.of - progress.item })
  }
  const { items, offlineItems: offline } = left
  const amount = text.money(left.offlineAmountMinor ?? 0, safe.currency)
  if (items && offline) return t('fact.left.items.offline', { items, offline, amount })
  if (items) return t('fact.left.items', { items })
  return offline ? t('fact.left.offline', { offline, amount }) : ''
}

function sell({ canSell, away }: Position, { t }: Text): Fact {
  const answer = canSell === null ? (away ?? 'unknown') : canSell ? 'yes' : 'no'
  return {
    id: 'sell',
    label: t('fact.sell'),
    tone: canSell === null ? 'quiet' : canSell ? 'go' : 'stop',
    value: t(`fact.sell.${answer}`),
    note: t(`fact.sell.${answer}.note`),
  }
}
