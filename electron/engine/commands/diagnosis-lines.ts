import type { Diagnosis, StepRole } from '../../../shared/diagnosis'
import { healthyResult } from '../../../shared/facts'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { Text } from '../../../shared/i18n/translate'
import type { Reading } from '../../../shared/reading'
import { optionsOf } from '../diagnosis/answers'
import type { Examination } from '../diagnosis/examiner'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import { QUESTIONS, type QuestionId } from '../diagnosis/knowledge/questions'
import { resultText } from '../incidents/in-both'
import { positionLines } from './settlement-report'

/** Causes less likely than this are not worth a line to a person. */
const WORTH_SAYING = 0.02

/** What an examination found, for a person: where it stands, what is not well, the likely causes, and what to do now. */
export function diagnosisLines(found: Examination, text: Text): readonly string[] {
  const { diagnosis, position, readings } = found
  const { causes, next, nothingWrong } = diagnosis
  const told = readings.filter(({ result }) => result !== 'unknown')
  const bad = told.filter(({ fact, result }) => result !== healthyResult(fact))
  const isWell = next.kind === 'nothing-wrong'
  const likely = causes.filter(({ probability }) => probability >= WORTH_SAYING)
  return [
    ...(position ? positionLines(position, text) : [text.t('guide.condition.unseen')]),
    ...bad.map(reading => readingLine(reading, text)),
    text.t('desk.healthy', { count: told.length - bad.length }),
    ...(isWell ? [line('—', nothingWrong, text.t('cause.none'))] : []),
    ...(isWell ? [] : likely).map(({ id, probability }) =>
      line(id, probability, text.t(`cause.${id}`)),
    ),
    ...nextLines(next, text),
  ]
}

/** One measurement: what was looked at, and how it is. */
export const readingLine = ({ fact, result }: Reading, text: Text): string =>
  text.t('guide.measure', {
    what: text.t(`measure.${fact}`),
    result: result === 'unknown' ? text.t('guide.not-told') : resultText(text, fact, result),
  })

const line = (id: string, probability: number, title: string): string =>
  `${id}  ${Math.round(probability * 100)} %  ${title}`

/** The next step in words, who can do it, and what an answers file would say. */
function nextLines(next: Diagnosis['next'], { t }: Text): readonly string[] {
  const named = (key: string): string => t(key as MessageKey)
  const who = (role: StepRole): string => `   ${t(`guide.role.${role}`)}`
  if (next.kind === 'fix') {
    const { role, steps } = FIXES[next.fix as FixId]
    const title = `→ ${named(`fix.${next.fix}`)}  (${next.fix})`
    return [title, who(role), ...steps.map(({ text }) => `   ${named(text)}`)]
  }
  if (next.kind === 'probe') return [`→ ${t(`wizard.probe.${next.probe}`)}`]
  if (next.kind !== 'ask') return [`→ ${t(`wizard.${next.kind}`)}`]
  const question = next.question as QuestionId
  const options = Object.keys(optionsOf(question)).map(
    option => `   ${option}  ${named(`ask.${question}.${option}`)}`,
  )
  return [`→ ${named(`ask.${question}`)}  (${question})`, who(QUESTIONS[question].role), ...options]
}
