import type { Attempt, ClosingReport, LastEvent } from '../../../shared/settlement'
import type { TerminalEvent, Watch } from '../terminals/driver'
import type { Tools } from './tools'

/** An event never takes the attempt back behind what is already proven. */
const RANK: Readonly<Record<LastEvent, number>> = {
  intended: 0,
  aborted: 0,
  sent: 1,
  accepted: 2,
  progress: 3,
  receipt: 4,
  'reported-failure': 5,
  reported: 6,
  completed: 7,
  recovered: 7,
}

/** Writes each event of a close to the ledger before the terminal is answered; then tells the window. */
export function watching(attemptId: string, tools: Tools): Watch {
  return event => {
    const before = tools.ledger.attempt(attemptId)
    const attempt = tools.ledger.record(
      attemptId,
      { kind: event.kind, body: bodyOf(event) },
      event.kind === 'receipt'
        ? { patch: patchOf(event, before), receipt: event.part }
        : { patch: patchOf(event, before) },
    )
    tools.heard(attempt, event)
  }
}

function patchOf(event: TerminalEvent, before: Attempt): Partial<Attempt> {
  switch (event.kind) {
    case 'sending':
      return { lastEvent: 'sent', closesSent: before.closesSent + 1, open: true, fault: null }
    case 'accepted':
      return forward('accepted', before)
    case 'progress':
      return {
        ...forward('progress', before),
        ...(event.stage ? { stage: event.stage } : {}),
        ...goesAway(event),
      }
    case 'receipt':
      return forward('receipt', before)
    case 'reported':
      return event.code === '00'
        ? { ...forward('reported', before), report: besides(event.report, before) }
        : forward('reported-failure', before)
    case 'completed':
      return before.lastEvent === 'reported-failure'
        ? {}
        : { ...forward('completed', before), ...goesAway(event) }
    case 'aborted':
      return RANK[before.lastEvent] >= RANK.reported
        ? {}
        : { lastEvent: 'aborted', fault: event.fault, mayHaveClosed: event.mayHaveClosed }
  }
}

/** Two results of one close with different money: the last is kept, and that they differ. */
function besides(report: ClosingReport, { report: told }: Attempt): ClosingReport {
  const differs =
    told !== null &&
    (told.totals.amountMinor !== report.totals.amountMinor ||
      told.totals.currency !== report.totals.currency)
  return told?.contradicted || differs ? { ...report, contradicted: true } : report
}

const goesAway = ({ away }: Pick<Attempt, 'away'>): Pick<Attempt, 'away'> => (away ? { away } : {})

const forward = (to: LastEvent, { lastEvent }: Attempt): Partial<Attempt> =>
  RANK[to] > RANK[lastEvent] ? { lastEvent: to } : {}

type Body = Record<string, string | number | readonly string[] | null>

function bodyOf(event: TerminalEvent): Body {
  switch (event.kind) {
    case 'progress':
      return {
        words: event.words,
        stage: event.stage ?? null,
        item: event.item ?? null,
        of: event.of ?? null,
      }
    case 'receipt':
      return { receipt: event.part.kind, lines: (event.part.from ?? 0) + event.part.lines.length }
    case 'reported':
      return {
        code: event.code,
        count: event.report.totals.count,
        amountMinor: event.report.totals.amountMinor,
      }
    case 'aborted':
      return { code: event.fault.code, terminalCode: String(event.fault.detail.code ?? '') }
    default:
      return {}
  }
}
