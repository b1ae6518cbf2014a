import type { ClosingReport, Outcome, TieOut } from '../../../shared/settlement'

/** A closed batch agrees only if nothing says otherwise: not the bank's verdict, not our books, not the terminal's own sums. */
export function outcomeOf(report: ClosingReport, tie: TieOut): Outcome {
  const verdicts = [report.domestic, report.foreign]
  const bankDiffers = verdicts.some(verdict => verdict === 'differs' || verdict === 'error')
  const booksDiffer =
    tie.contradiction ||
    (tie.ours !== null && tie.ours.currency !== tie.theirs.currency) ||
    (tie.differenceMinor ?? 0) !== 0 ||
    (tie.differenceCount ?? 0) !== 0 ||
    tie.items.length > 0
  return bankDiffers || booksDiffer ? 'closed-with-difference' : 'agreed'
}
