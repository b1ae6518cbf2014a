import type { HandsetFace } from '../../shared/handset'
import type { Text } from '../../shared/i18n/translate'
import { Stage } from '../../shared/stage'
import type { TrainingEvent } from '../../shared/training'
import { CLOSED_OUTCOMES } from './closed-outcome'
import { faceNews } from './face'
import { injectedName } from './injection'
import { knownKey } from './known-key'
import { listed } from './listed'
import { amissFacts } from './page-facts'
import { saidText } from './said'
import { spoken } from './spoken'
import { trainingInputText } from './training-input'

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
  injected: injectedText,
  reached: ({ stage }, { t }) => t('run.reached', { stages: t(`stage.${stage}`) }),
  told: (event, text) => text.t('run.told', { text: spoken(event.text, text) }),
  hint: ({ number, cost, text: hint }, text) =>
    text.t('run.hint', { number, cost, text: spoken(hint, text) }),
  did: (event, text, { page }) => trainingInputText(event, text, page),
  fatal: ({ fatal, isBlocked }, { t }) =>
    t(isBlocked ? 'run.fatal.blocked' : 'run.fatal', { what: t(`debrief.fatal.${fatal}`) }),
  turn: ({ member }, { t }) => t('run.turn', { member }),
  face: faceText,
  settled: settledText,
  saw: sawText,
}

/** One event of a run as one short sentence, for every time line there is. */
export function trainingEventText(event: TrainingEvent, text: Text, before: Before = {}): string {
  const say = KINDS[event.kind] as (event: TrainingEvent, text: Text, before: Before) => string
  return say(event, text, before)
}

function injectedText({ what, where }: Of<'injected'>, text: Text): string {
  const name = injectedName(what, text)
  const stage = Stage.safeParse(where)
  if (stage.success)
    return text.t('run.injected.stage', { stage: text.t(`stage.${stage.data}`), what: name })
  return text.t(where === 'terminal' ? 'run.injected.terminal' : 'run.injected.shop', {
    what: name,
  })
}

function faceText({ face }: Of<'face'>, text: Text, before: Before): string {
  const news = faceNews(face, before.face, text)
  return text.t('run.face', { what: news.length > 0 ? listed(news, text) : text.t('face.same') })
}

/** Where it had stopped is of no interest once it is closed. */
function settledText({ outcome, stoppedAt }: Of<'settled'>, { t }: Text): string {
  const key = knownKey(`outcome.${outcome}`) ?? knownKey(`run.settled.${outcome}`)
  const said = key ? t(key) : outcome
  return stoppedAt === null || CLOSED_OUTCOMES.has(outcome)
    ? t('run.settled', { outcome: said })
    : t('run.settled.stopped', { outcome: said, stage: t(`stage.${stoppedAt}`) })
}

function sawText({ title, facts, end }: Of<'saw'>, text: Text): string {
  const { t } = text
  const page = saidText(title, text)
  if (end !== null) return t('run.saw.end', { title: page, end: t(`end.${end}`) })
  const found = amissFacts(facts, text)
  return found.length === 0
    ? t('run.saw', { title: page })
    : t('run.saw.found', { title: page, facts: listed(found, text) })
}
