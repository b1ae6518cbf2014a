import { FACTS, type FactName, healthyResult } from '../../../shared/facts'
import type { HandsetFace } from '../../../shared/handset'
import type { Text } from '../../../shared/i18n/translate'
import { Stage } from '../../../shared/stage'
import type { TrainingEvent } from '../../../shared/training'
import { knownKey } from '../../say/known-key'
import { faceNews } from './face'
import { injectedName } from './injection'
import { inputSentence } from './input'
import { listed } from './listed'
import { spoken } from './spoken'
import { CLOSED } from './whereabouts'

/** What came before, as far as a sentence needs it. */
export interface Before {
  readonly face: HandsetFace | undefined
  /** The question or fix of the page that was last seen. */
  readonly subject: string | null
}

type Of<K extends TrainingEvent['kind']> = Extract<TrainingEvent, { kind: K }>

/** One line of a run's log as a sentence. */
export function eventSentence(event: TrainingEvent, before: Before, text: Text): string {
  const { t, locale } = text
  switch (event.kind) {
    case 'injected':
      return injected(event, text)
    case 'reached':
      return t('instructor.log.reached', { stages: t(`stage.${event.stage}`) })
    case 'told':
      return t('instructor.log.told', { text: spoken(event.text, locale) })
    case 'hint':
      return t('instructor.log.hint', {
        ...{ number: event.number, cost: event.cost },
        text: spoken(event.text, locale),
      })
    case 'did':
      return inputSentence({ ...event, subject: before.subject }, text)
    case 'fatal':
      return t(event.isBlocked ? 'instructor.log.fatal.blocked' : 'instructor.log.fatal', {
        what: t(`instructor.fatal.${event.fatal}`),
      })
    case 'turn':
      return t('instructor.log.turn', { member: event.member })
    case 'face':
      return t('instructor.log.face', {
        what: listed(faceNews(before.face, event.face, text), locale),
      })
    case 'settled':
      return settled(event, text)
    case 'saw':
      return saw(event, text)
  }
}

function injected({ what, where }: Of<'injected'>, text: Text): string {
  const { t } = text
  const name = injectedName(what, text)
  const stage = Stage.safeParse(where)
  if (stage.success)
    return t('instructor.log.injected.stage', { stage: t(`stage.${stage.data}`), what: name })
  return where === 'terminal'
    ? t('instructor.log.injected.terminal', { what: name })
    : t('instructor.log.injected.shop', { what: name })
}

/** Where it had stopped is of no interest once it is closed. */
function settled({ outcome, stoppedAt }: Of<'settled'>, { t }: Text): string {
  const key = knownKey(`outcome.${outcome}`) ?? knownKey(`instructor.log.settled.${outcome}`)
  const said = key ? t(key) : outcome
  return stoppedAt === null || CLOSED.has(outcome)
    ? t('instructor.log.settled', { outcome: said })
    : t('instructor.log.settled.stopped', { outcome: said, stage: t(`stage.${stoppedAt}`) })
}

function saw({ title, facts, end }: Of<'saw'>, text: Text): string {
  const { t, locale } = text
  const page = t(title.key, title.params)
  if (end !== null)
    return t('instructor.log.saw.end', { title: page, end: t(`instructor.end.${end}`) })
  const found = facts.flatMap(fact => amiss(fact, text))
  return found.length === 0
    ? t('instructor.log.saw', { title: page })
    : t('instructor.log.saw.found', { title: page, facts: listed(found, locale) })
}

/** `fact=result` in words; what is well or not known is no news. */
function amiss(fact: string, { t }: Text): readonly string[] {
  const [name = '', result = ''] = fact.split('=')
  if (!isFact(name) || result === 'unknown' || result === healthyResult(name)) return []
  const stage = Stage.safeParse(result)
  const key = stage.success ? (`stage.${stage.data}` as const) : knownKey(`result.${result}`)
  return [t('guide.measure', { what: t(`measure.${name}`), result: key ? t(key) : result })]
}

const isFact = (name: string): name is FactName => Object.hasOwn(FACTS, name)
