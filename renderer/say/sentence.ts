import type { TerminalMood, TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import type { TieOut } from '../../shared/settlement'
import type { Stage } from '../../shared/stage'
import { closedOf, heldOf } from './held'
import { positionOf } from './position'
import { firstSentence } from './split'

type Speak = (view: TerminalView, text: Text) => string

/** The one sentence that says what is true of a terminal now. It claims no more than the view proves. */
export const sentence = (view: TerminalView, text: Text): string => SENTENCES[view.mood](view, text)

const SENTENCES: Readonly<Record<TerminalMood, Speak>> = {
  unexamined: (_, { t }) => t('say.unexamined'),
  unreachable: (view, text) =>
    view.fault ? firstSentence(text.fault(view.fault), text.locale) : text.t('say.unreachable'),
  'needs-finishing': (view, text) => stopped(view, text),
  running: (view, text) => running(view, text),
  agreed: (view, text) => agreed(view, text),
  'closed-with-difference': (view, text) => differs(view, text),
  'cannot-confirm': (_, { t }) => t('say.cannot-confirm'),
  refused: (view, text) => {
    const fault = view.fault ?? view.attempt?.fault
    return fault ? firstSentence(text.fault(fault), text.locale) : text.t('say.refused')
  },
  'all-well': (view, text) => allWell(view, text),
}

/** These stages lie behind the bank's answer; saying so needs its confirmation. */
const BEHIND_THE_BANK: ReadonlySet<Stage> = new Set(['U', 'S', 'D', 'C'])

const stopped: Speak = (view, { t }) => {
  const position = positionOf(view)
  const stage = position?.stage
  if (!stage) return t('say.needs-finishing.unknown')
  const { certainty } = position.safe
  const proven = certainty === 'bank-confirmed' || certainty === 'closed'
  if (BEHIND_THE_BANK.has(stage) && !proven)
    return t('say.needs-finishing.unsure', { stage: t(`stage.${stage}`) })
  const { items } = position.left
  if (stage === 'U' && items !== null) return t('say.needs-finishing.U.items', { items })
  return t(`say.needs-finishing.${stage}`)
}

const running: Speak = ({ attempt, progress }, { t }) => {
  if (attempt?.step === 'tie-out' || attempt?.step === 'archive') return t('say.running.archive')
  if (attempt?.closesSent === 0) return t('say.running.examine')
  const stage = progress?.stage
  if (!stage) return t('say.running')
  const { item, of } = progress
  if (stage === 'U' && item !== null && of !== null) return t('say.running.U.items', { item, of })
  return t(`say.running.${stage}`)
}

const agreed: Speak = ({ attempt }, { t, money }) => {
  const closed = closedOf(attempt?.report)
  if (!closed) return t('say.agreed')
  const { count } = closed
  const amount = money(closed.amountMinor, closed.currency)
  return count === null
    ? t('say.agreed.amount', { amount })
    : t('say.agreed.totals', { count, amount })
}

const differs: Speak = (view, text) => {
  const tieOut = view.attempt?.tieOut
  if (tieOut?.contradiction) return text.t('say.closed-with-difference.contradiction')
  return (tieOut && byNumbers(tieOut, text)) ?? byVerdict(view, text)
}

function byNumbers(tieOut: TieOut, { t, money }: Text): string | undefined {
  const { differenceMinor, differenceCount, theirs, items } = tieOut
  if (differenceMinor)
    return t('say.closed-with-difference.amount', {
      amount: money(Math.abs(differenceMinor), theirs.currency),
    })
  if (differenceCount)
    return t('say.closed-with-difference.count', { count: Math.abs(differenceCount) })
  return items.length > 0
    ? t('say.closed-with-difference.items', { count: items.length })
    : undefined
}

const byVerdict: Speak = ({ attempt }, { t }) => {
  const domestic = (attempt?.report?.domestic ?? 'agreed') !== 'agreed'
  const foreign = (attempt?.report?.foreign ?? 'agreed') !== 'agreed'
  if (!domestic && !foreign) return t('say.closed-with-difference')
  const which = domestic && foreign ? 'both' : domestic ? 'domestic' : 'foreign'
  return t('say.closed-with-difference.verdict', { which: t(`say.which.${which}`) })
}

const allWell: Speak = (view, { t, money }) => {
  const held = heldOf(view)
  if (!held) return t('say.all-well')
  const { count } = held
  const amount = money(held.amountMinor, held.currency)
  return count === null
    ? t('say.all-well.amount', { amount })
    : t('say.all-well.batch', { count, amount })
}
