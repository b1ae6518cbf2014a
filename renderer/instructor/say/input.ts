import type { HandsetKey } from '../../../shared/handset'
import type { Text } from '../../../shared/i18n/translate'
import type { TrainingInput } from '../../../shared/training'
import { knownKey } from '../../say/known-key'
import { injectionName } from './injection'
import { placeText } from './place'

interface Done {
  readonly input: TrainingInput
  readonly isDone: boolean
  /** The question or fix of the page on which it was done. */
  readonly subject: string | null
}

/** One thing that was done to a run, as a sentence. */
export function inputSentence({ input, isDone, subject }: Done, text: Text): string {
  const { t } = text
  switch (input.kind) {
    case 'wait':
      return t('instructor.log.did.wait', { seconds: input.seconds })
    case 'open':
      return t(input.closeDay ? 'instructor.log.did.open.day' : 'instructor.log.did.open')
    case 'answer':
      return t('instructor.log.did.answer', { option: optionText(subject, input.option, text) })
    case 'do':
      return t(isDone ? 'instructor.log.did.do' : 'instructor.log.did.do.not', {
        fix: fixText(input.fix, text),
      })
    case 'touch':
      return t(`instructor.log.did.touch.${input.key}`)
    case 'press':
      return t('instructor.log.did.press', { key: keyText(input.key, text) })
    case 'part':
      return t(`instructor.part.${input.part}.${input.to}`)
    case 'inject':
      return injectSentence(input, text)
    default:
      return t(`instructor.log.did.${input.kind}`)
  }
}

export function fixText(fix: string, { t }: Text): string {
  const key = knownKey(`fix.${fix}`)
  return key ? t(key) : fix
}

/** An option of a question has its own words; those of a fix are the same on every page. */
function optionText(subject: string | null, option: string, { t }: Text): string {
  const key = knownKey(`ask.${subject}.${option}`) ?? knownKey(`wizard.option.${option}`)
  return key ? t(key) : option
}

function keyText(pressed: HandsetKey, { t }: Text): string {
  const key = knownKey(`instructor.key.${pressed}`)
  return key ? t(key) : pressed
}

function injectSentence(
  { injection, at }: Extract<TrainingInput, { kind: 'inject' }>,
  text: Text,
): string {
  const what = injectionName(injection, text)
  return at
    ? text.t('instructor.log.did.inject.place', { what, place: placeText(at, text) })
    : text.t('instructor.log.did.inject', { what })
}
