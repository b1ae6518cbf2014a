import type { HandsetKey } from '../../shared/handset'
import type { Text } from '../../shared/i18n/translate'
import type { TrainingEvent, TrainingInput } from '../../shared/training'
import { injectionName } from './injection'
import { knownKey } from './known-key'
import { placeText } from './place'
import { saidText } from './said'

type Page = Extract<TrainingEvent, { kind: 'saw' }>
type Of<K extends TrainingInput['kind']> = Extract<TrainingInput, { kind: K }>

/** One thing that was done to a run, as a sentence. `page`: what the trainee looked at. */
export function trainingInputText(
  { input, isDone }: { readonly input: TrainingInput; readonly isDone: boolean },
  text: Text,
  page: Page | undefined,
): string {
  const what = inputText(input, text, page)
  return isDone ? what : text.t('run.not-done', { what })
}

function inputText(input: TrainingInput, text: Text, page: Page | undefined): string {
  const { t } = text
  switch (input.kind) {
    case 'wait':
      return t('run.did.wait', { seconds: input.seconds })
    case 'open':
      return t(input.closeDay ? 'run.did.open.close-day' : 'run.did.open')
    case 'answer':
      return answerText(input, text, page)
    case 'do':
      return t('run.did.do', { fix: fixText(input.fix, text) })
    case 'touch':
      return t(`run.did.touch.${input.key}`)
    case 'press':
      return t('run.did.press', { key: keyText(input.key, text) })
    case 'part':
      return t(`run.did.part.${input.part}.${input.to}`)
    case 'inject':
      return injectText(input, text)
    default:
      return t(`run.did.${input.kind}`)
  }
}

function fixText(fix: string, { t }: Text): string {
  const key = knownKey(`fix.${fix}`)
  return key ? t(key) : fix
}

/** An option of a question has its own words; those of a fix are the same on every page. */
function answerText({ option }: Of<'answer'>, text: Text, page: Page | undefined): string {
  const { t } = text
  const key =
    knownKey(`ask.${page?.subject ?? ''}.${option}`) ?? knownKey(`wizard.option.${option}`)
  const said = key ? t(key) : option
  return page
    ? t('run.did.answer.on', { option: said, page: saidText(page.title, text) })
    : t('run.did.answer', { option: said })
}

function keyText(pressed: HandsetKey, { t }: Text): string {
  if (pressed === 'power') return t('run.key.power')
  const key = knownKey(`handset.key.${pressed}`)
  return key ? t(key) : t('handset.key.digit', { digit: pressed })
}

function injectText({ injection, at }: Of<'inject'>, text: Text): string {
  const what = injectionName(injection, text)
  return at
    ? text.t('run.did.inject.place', { what, place: placeText(at, text) })
    : text.t('run.did.inject', { what })
}
