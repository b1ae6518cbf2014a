import type { TerminalMood, TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import type { Position } from '../../shared/settlement'
import type { Tone } from './mood'
import { positionOf } from './position'

/** One of the three answers an owner asks for. */
export interface Fact {
  readonly id: 'safe' | 'left' | 'sell'
  readonly tone: Tone
  readonly value: string
  readonly note: string
}

/** What is safe, what is left, can I sell. Where nothing is known it says so. */
export function facts(view: TerminalView, text: Text): readonly Fact[] {
  const position = positionOf(view)
  if (!position) return UNKNOWN.map(id => unknown(id, text))
  return [safe(position, view, text), left(position, view, text), sell(position, text)]
}

const UNKNOWN = ['safe', 'left', 'sell'] as const

const unknown = (id: Fact['id'], { t }: Text): Fact => ({
  id,
  tone: 'quiet',
  value: t('fact.not-known'),
  note: t('fact.after-check'),
})

const TONE_OF_SAFE = {
  'bank-confirmed': 'go',
  closed: 'go',
  'nothing-sent': 'ask',
  unknown: 'unknown',
} as const satisfies Record<Position['safe']['certainty'], Tone>

function safe({ safe }: Position, { openBatch }: TerminalView, text: Text): Fact {
  const { certainty } = safe
  const { t } = text
  const tone = TONE_OF_SAFE[certainty]
  const note = t(`fact.safe.${certainty}`)
  if (certainty === 'unknown') return { id: 'safe', tone, value: t('fact.not-known'), note }
  const held = certainty === 'nothing-sent' && openBatch ? { ...safe, ...openBatch.totals } : safe
  if (held.count === 0 && certainty === 'nothing-sent')
    return { id: 'safe', tone: 'go', value: t('fact.safe.none'), note: t('fact.safe.none.note') }
  return { id: 'safe', tone, value: safeValue(held, text), note }
}

function safeValue({ count, amountMinor, currency }: Position['safe'], { t, money }: Text): string {
  if (amountMinor !== null && count !== null)
    return t('fact.safe.amount', { amount: money(amountMinor, currency), count })
  if (amountMinor !== null) return money(amountMinor, currency)
  return count !== null ? t('fact.safe.count', { count }) : t('fact.safe.amount-unknown')
}

/** After these the terminal has done its part; listing stages "to come" would contradict the sentence. */
const ENDED: ReadonlySet<TerminalMood> = new Set(['agreed', 'closed-with-difference'])

function left(position: Position, view: TerminalView, text: Text): Fact {
  const stages = position.left.stages.filter(stage => stage !== '$')
  if (view.mood === 'all-well' && view.openBatch && view.openBatch.totals.count > 0)
    return {
      id: 'left',
      tone: 'quiet',
      value: text.t('fact.left.today'),
      note: text.t('fact.left.today.note'),
    }
  const ended = ENDED.has(view.mood) || (stages.length === 0 && !position.left.items)
  const { t } = text
  if (ended)
    return {
      id: 'left',
      tone: 'go',
      value: t('fact.left.nothing'),
      note: t('fact.left.nothing.note'),
    }
  const names = stages.map(stage => t(`stage.${stage}`)).join(text.locale === 'en' ? ', ' : '、')
  const details = leftItems(position, text)
  if (!details) return { id: 'left', tone: 'ask', value: names, note: t('fact.left.unknown.note') }
  const note = position.left.offlineItems
    ? t('fact.left.offline.note')
    : t('fact.left.stages', { stages: names })
  return { id: 'left', tone: 'ask', value: details, note }
}

function leftItems({ left, safe }: Position, { t, money }: Text): string {
  const { items, offlineItems: offline } = left
  const amount = money(left.offlineAmountMinor ?? 0, safe.currency)
  if (items && offline) return t('fact.left.items.offline', { items, offline, amount })
  if (items) return t('fact.left.items', { items })
  return offline ? t('fact.left.offline', { offline, amount }) : ''
}

function sell({ canSell }: Position, { t }: Text): Fact {
  const answer = canSell === null ? 'unknown' : canSell ? 'yes' : 'no'
  const tone = canSell === null ? 'quiet' : canSell ? 'go' : 'stop'
  return {
    id: 'sell',
    tone,
    value: t(`fact.sell.${answer}`),
    note: t(`fact.sell.${answer}.note`),
  }
}
