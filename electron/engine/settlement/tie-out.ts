import type { Totals } from '../../../shared/money'
import type { ClosingReport, DifferenceItem, TieOut, Transaction } from '../../../shared/settlement'
import { countIsTold, holdsSomething, isWholeRounds } from './open-batch'

/** What the three books say of one batch. `null`: that book was silent. */
export interface Books {
  /** Frozen when the intent was written. */
  readonly till: Totals | null
  readonly tillLines: readonly Transaction[]
  /** The lines of the terminal's detail slip; empty where it printed none. */
  readonly terminalLines: readonly Transaction[]
  /** What the terminal itself said was open before the close. */
  readonly openAtTerminal: Totals | null
}

/** Lays terminal and till side by side and names what is missing or double. */
export function tieOut(report: ClosingReport, books: Books): TieOut {
  const { totals, countUnknown } = report
  const { till } = books
  return {
    ours: till,
    theirs: totals,
    differenceMinor:
      till && isOneCurrency(till, totals) ? totals.amountMinor - till.amountMinor : null,
    differenceCount: till && !countUnknown ? countDifference(totals, till) : null,
    contradiction: contradicts(report, books.openAtTerminal),
    items: books.terminalLines.length > 0 ? differences(books, isWhole(books, report)) : [],
  }
}

const isOneCurrency = (a: Totals, b: Totals): boolean => a.currency === b.currency

function countDifference(theirs: Totals, ours: Totals): number | null {
  const difference = theirs.count - ours.count
  const sameMoney = theirs.amountMinor === ours.amountMinor
  return difference !== 0 && sameMoney && isWholeRounds(difference) ? null : difference
}

/** The terminal against itself: its results, its schemes against its total, its close against what it had said was open. */
function contradicts(
  { totals, schemes, countUnknown, contradicted }: ClosingReport,
  open: Totals | null,
): boolean {
  const sum = schemes.reduce((total, scheme) => total + scheme.amountMinor, 0)
  if (contradicted) return true
  if (schemes.length > 0 && sum !== totals.amountMinor) return true
  // A terminal that had cleared its log already holds nothing open and still reports what it closed.
  if (open === null || !holdsSomething(open)) return false
  if (!isOneCurrency(open, totals)) return true
  const counts = !countUnknown && countIsTold(open)
  if (counts && open.count !== totals.count) return true
  return open.amountMinor !== totals.amountMinor
}

/**
 * A list that comes to what was closed has every line. One that was cut, or that we cannot read to the last line,
 * does not, and what it lacks is then no difference.
 */
function isWhole({ terminalLines }: Books, { totals, countUnknown }: ClosingReport): boolean {
  const sum = terminalLines.reduce((total, { amountMinor }) => total + amountMinor, 0)
  const sameCount = countUnknown || isWholeRounds(terminalLines.length - totals.count)
  return sum === totals.amountMinor && sameCount
}

/** Names what stands in one book only, or twice. Without till lines only doubles can be told. */
function differences({ tillLines, terminalLines }: Books, whole: boolean): DifferenceItem[] {
  const till = byReference(tillLines)
  const terminal = byReference(terminalLines)
  const references = [...new Set([...till.keys(), ...terminal.keys()])].sort()
  return references.flatMap(reference => {
    const ours = till.get(reference) ?? []
    const theirs = terminal.get(reference) ?? []
    const kind = differenceOf(ours.length, theirs.length, till.size > 0)
    const amountMinor = (theirs[0] ?? ours[0])?.amountMinor ?? 0
    const told = kind && (whole || kind !== 'missing-at-terminal')
    return told ? [{ kind, reference, amountMinor }] : []
  })
}

function differenceOf(
  ours: number,
  theirs: number,
  tillKnown: boolean,
): DifferenceItem['kind'] | undefined {
  if (ours > 1 || theirs > 1) return 'double'
  if (!tillKnown || ours === theirs) return undefined
  return theirs === 0 ? 'missing-at-terminal' : 'missing-in-till'
}

function byReference(lines: readonly Transaction[]): Map<string, Transaction[]> {
  const found = new Map<string, Transaction[]>()
  for (const line of lines) found.set(line.reference, [...(found.get(line.reference) ?? []), line])
  return found
}
