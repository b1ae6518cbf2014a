import { FactName, healthyResult } from '../../shared/facts'
import type { HandsetFace } from '../../shared/handset'
import type { Text } from '../../shared/i18n/translate'
import { Stage } from '../../shared/stage'
import type { BothLanguages, TrainingEvent, TrainingInput } from '../../shared/training'
import type { Said } from '../../shared/wizard'
import { faceNews } from './face-news'
import { injectedText } from './injected'
import { knownKey } from './known-key'

type Of<K extends TrainingEvent['kind']> = Extract<TrainingEvent, { kind: K }>

/** What came before an event, where its sentence is about what is new. */
export interface Before {
  readonly face?: HandsetFace | undefined
  /** The page the trainee looked at. */
  readonly page?: Of<'saw'> | undefined
}

const KINDS: {
  readonly [K in TrainingEvent['kind']]: (event: Of<K>, text: Text, before: Before) => string
} = {
  injected: ({ what, where }, text) =>
    text.t('run.injected', { what: injectedText(what, text), where: placeText(where, text) }),
  reached: ({ stage }, { t }) => t('run.reached', { stages: t(`stage.${stage}`) }),
  told: (event, text) => text.t('run.told', { text: spoken(event.text, text) }),
  hint: ({ number, cost, text: hint }, text) =>
    text.t('run.hint', { number, cost, text: spoken(hint, text) }),
  did: (event, text, { page }) => didText(event, text, page),
  fatal: ({ fatal, isBlocked }, { t }) =>
    t(isBlocked ? 'run.fatal.blocked' : 'run.fatal', { what: t(`debrief.fatal.${fatal}`) }),
  turn: ({ member }, { t }) => t('run.turn', { member }),
  face: ({ face }, text, before) => faceNews(face, before.face, text),
  settled: settledText,
  saw: sawText,
}

/** One event of a run as one short sentence, for every time line there is. */
export function trainingEventText(event: TrainingEvent, text: Text, before: Before = {}): string {
  const say = KINDS[event.kind] as (event: TrainingEvent, text: Text, before: Before) => string
  return say(event, text, before)
}

/** A sentence of the catalogue, with what fills it; a name in it that has a text is said in words. */
export const saidText = ({ key, params }: Said, { t }: Text): string => {
  const end = knownKey(`end.${params.end ?? ''}`)
  return t(key, end ? { ...params, end: t(end) } : params)
}

export const spoken = ({ zh, en }: BothLanguages, { locale }: Text): string =>
  locale === 'en' ? en : zh

function placeText(where: string, { t }: Text): string {
  const stage = Stage.safeParse(where)
  if (stage.success) return t('run.where.stage', { stage: t(`stage.${stage.data}`) })
  const key = knownKey(`run.where.${where}`)
  return key ? t(key) : where
}

function settledText({ outcome, stoppedAt }: Of<'settled'>, { t }: Text): string {
  const stage = stoppedAt === null ? '' : t(`stage.${stoppedAt}`)
  if (outcome.startsWith('by-hand-'))
    return t(stage ? 'run.settled.by-hand.stopped' : 'run.settled.by-hand', { stage })
  const key = knownKey(`outcome.${outcome}`) ?? 'run.settled.none'
  return t(stage ? 'run.settled.stopped' : 'run.settled', { outcome: t(key), stage })
}

function sawText({ title, facts }: Of<'saw'>, text: Text): string {
  const { t } = text
  const page = saidText(title, text)
  const news = facts.flatMap(each => factText(each, text))
  return news.length === 0
    ? t('run.saw', { title: page })
    : t('run.saw.facts', { title: page, facts: news.join(t('run.gap')) })
}

/** Whether a page brought anything that is not as in a healthy shop. */
export const tellsNews = ({ facts }: Of<'saw'>, text: Text): boolean =>
  facts.some(each => factText(each, text).length > 0)

/** `fact=result`, unless it is what a healthy shop has. */
function factText(written: string, { t }: Text): readonly string[] {
  const [name = '', result = ''] = written.split('=')
  const fact = FactName.safeParse(name)
  if (!fact.success || result === 'unknown' || result === healthyResult(fact.data)) return []
  const key = knownKey(`result.${result}`)
  const stage = fact.data === 'settlement.stage' ? knownKey(`stage.${result}`) : undefined
  const said = stage ?? key
  return [t('run.fact', { name: t(`measure.${fact.data}`), result: said ? t(said) : result })]
}

function didText({ input, isDone }: Of<'did'>, text: Text, page: Of<'saw'> | undefined): string {
  const what = inputText(input, text, page)
  return isDone ? what : text.t('run.not-done', { what })
}

function inputText(input: TrainingInput, text: Text, page: Of<'saw'> | undefined): string {
  const { t } = text
  switch (input.kind) {
    case 'wait':
      return t('run.did.wait', { seconds: input.seconds })
    case 'open':
      return t(input.closeDay ? 'run.did.open.close-day' : 'run.did.open')
    case 'answer':
      return answerText(input.option, text, page)
    case 'do':
      return t('run.did.do', { fix: nameText(`fix.${input.fix}`, input.fix, text) })
    case 'touch':
      return t(`run.did.touch.${input.key}`)
    case 'press':
      return t('run.did.press', { key: nameText(`run.key.${input.key}`, input.key, text) })
    case 'part':
      return t(`run.did.part.${input.to}`, { part: t(`run.part.${input.part}`) })
    case 'inject':
      return t('run.did.inject', { what: injectionText(input, text) })
    default:
      return t(`run.did.${input.kind}`)
  }
}

function answerText(option: string, text: Text, page: Of<'saw'> | undefined): string {
  const { t } = text
  const key =
    knownKey(`ask.${page?.subject ?? ''}.${option}`) ?? knownKey(`wizard.option.${option}`)
  const said = key ? t(key) : option
  return page
    ? t('run.did.answer.on', { page: saidText(page.title, text), option: said })
    : t('run.did.answer', { option: said })
}

function injectionText({ injection }: Extract<TrainingInput, { kind: 'inject' }>, text: Text) {
  switch (injection.kind) {
    case 'mishap':
      return injectedText(injection.what, text)
    case 'switch':
      return injectedText(`${injection.name}/${injection.way}`, text)
    case 'change':
      return injectedText(JSON.stringify(injection.change), text)
    case 'message':
      return spoken(injection.text, text)
    default:
      return injectedText(injection.kind, text)
  }
}

const nameText = (key: string, otherwise: string, { t }: Text): string => {
  const known = knownKey(key)
  return known ? t(known) : otherwise
}
