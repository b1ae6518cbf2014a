import type { Both, Passport } from '../../../shared/passport'
import type { Attempt, Verdict } from '../../../shared/settlement'
import type { InBoth } from './in-both'
import { happening } from './summary'

/** The answer to the totals, as ISO 8583 field 48 of message 0510 has it: one digit for domestic, one for foreign cards. */
const DIGIT: Readonly<Record<Verdict, string>> = { agreed: '1', differs: '2', error: '3' }
const digit = (verdict: Verdict | undefined): string => (verdict ? DIGIT[verdict] : '—')

export type Known = Pick<
  Passport,
  'reference' | 'terminal' | 'stage' | 'position' | 'isPractice'
> & {
  readonly attempt: Attempt | undefined
  /** When it stopped. UTC, ISO 8601. */
  readonly at: string
}

/** What a hotline asks for, in the order in which it asks. A number nobody knows is read off the terminal's label. */
export function phoneScript(
  { reference, terminal, stage, position, isPractice, attempt, at }: Known,
  both: InBoth,
): Both[] {
  const report = attempt?.report
  const verdict = { domestic: digit(report?.domestic), foreign: digit(report?.foreign) }
  return [
    ...(isPractice ? [both(({ t }) => t('passport.phone.practice'))] : []),
    both(({ t }) => t('passport.phone.call')),
    both(({ t }) => t('passport.phone.reference', { reference })),
    both(({ t }) =>
      t('passport.phone.numbers', {
        merchant: terminal.merchantId ?? t('passport.phone.on-label'),
        terminal: terminal.terminalId ?? t('passport.phone.on-label'),
        batch: terminal.batchNo ?? t('passport.phone.on-slip'),
      }),
    ),
    ...(report?.domestic || report?.foreign
      ? [both(({ t }) => t('passport.phone.verdict', verdict))]
      : []),
    both(({ t }) =>
      t('passport.phone.words', {
        words: terminal.words.join(' ') || t('passport.phone.on-screen'),
      }),
    ),
    both(({ t, dateTime }) =>
      t(`passport.phone.${happening({ stage, attempt, position })}`, {
        time: dateTime(at),
        stage: stage ? t(`stage.${stage}`) : '',
        outcome: attempt?.outcome ? t(`outcome.${attempt.outcome}`) : '',
      }),
    ),
    both(({ t }) => t('passport.phone.ask')),
    both(({ t }) => t('passport.phone.never')),
  ]
}
