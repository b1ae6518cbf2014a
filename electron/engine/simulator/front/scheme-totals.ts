import type { ClosingReport, SchemeTotal } from '../../../../shared/settlement'
import { SCHEMES, type Scheme, writeTotals } from '../../terminals/protocols/zvt/totals'

type Line = { count: number; amountMinor: number }

/** BMP 60 of a report whose total is not negative; a scheme without a line of its own counts as other. */
export function schemeTotals(report: ClosingReport): Uint8Array {
  const lines = Object.fromEntries(
    SCHEMES.map(scheme => [scheme, { count: 0, amountMinor: 0 }]),
  ) as Record<Scheme, Line>
  for (const total of report.schemes) add(lines[lineOf(total)], total)
  withoutDebts(Object.values(lines))
  // One binary byte a count: the format itself wraps here.
  for (const line of Object.values(lines)) line.count &= 0xff
  return writeTotals({
    // An empty batch runs from the next receipt to the last one.
    receiptFrom: report.receiptFrom ?? '1',
    receiptTo: report.receiptTo ?? '0',
    schemes: lines,
  })
}

const lineOf = ({ scheme }: SchemeTotal): Scheme =>
  SCHEMES.find(known => known === scheme.toLowerCase()) ?? 'other'

function add(line: Line, { count, amountMinor }: Line): void {
  line.count += count
  line.amountMinor += amountMinor
}

/** A line with more refunds than sales cannot be written: it is taken off the richest one, so that the sum stays true. */
function withoutDebts(lines: readonly Line[]): void {
  for (const debt of lines.filter(({ amountMinor }) => amountMinor < 0)) {
    const richest = lines.reduce((most, line) =>
      line.amountMinor > most.amountMinor ? line : most,
    )
    add(richest, debt)
    debt.amountMinor = 0
    debt.count = 0
  }
}
