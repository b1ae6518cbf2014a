import { Fault } from '../../../shared/fault'
import type { Attempt, Outcome } from '../../../shared/settlement'
import type { JournalEntry } from '../ledger/ledger'
import { inDoubt, isToAsk } from './in-doubt'
import { openAttempt } from './open-attempt'
import { doubtfulPosition } from './position'
import { STEPS } from './steps'
import type { Memory, Tools } from './tools'

/**
 * Completes the last settlement of a terminal, or closes its day. Starting and resuming are the same call:
 * an attempt that is still open in the ledger is gone on with, and nothing it sent is sent again unasked.
 */
export async function complete(tools: Tools, newId: () => string): Promise<Attempt> {
  const attempt = tools.ledger.unfinishedAttempt(tools.card.id) ?? openAttempt(tools, newId())
  tools.changed(attempt)
  const memory: Memory = {
    requestsBefore: attempt.requests,
    ...previousClosing(attempt, tools),
    secondRun: tools.ledger.journal({ attemptId: attempt.id }).some(isSecondRun),
  }
  try {
    return await drive(attempt, tools, memory)
  } finally {
    await tools.session.drop()
  }
}

async function drive(start: Attempt, tools: Tools, memory: Memory): Promise<Attempt> {
  let attempt = reopened(start, tools)
  while (attempt.step !== 'done') {
    const { id, step } = attempt
    try {
      const { patch, end } = await STEPS[step].run(attempt, tools, memory)
      const next = end ? 'done' : STEPS[step].next
      attempt = tools.ledger.record(
        id,
        { kind: 'step', body: { step, next } },
        {
          patch: {
            ...patch,
            ...spent(tools, memory),
            step: next,
            open: false,
            ...ended(tools, next),
          },
        },
      )
    } catch (thrown) {
      attempt = stopped(tools.ledger.attempt(id), Fault.from(thrown), tools, memory)
      tools.changed(attempt)
      return attempt
    }
    tools.changed(attempt)
  }
  return attempt
}

/**
 * A fault ends the attempt if nothing is in doubt; else it stays open, and the next call asks before it acts. A "no"
 * that leaves open whether the terminal had closed is told as what it is, and asked about all the same.
 */
function stopped(attempt: Attempt, thrown: Fault, tools: Tools, memory: Memory): Attempt {
  const doubt = inDoubt(attempt, memory)
  const fault = (thrown.code.startsWith('link.') && standingRefusal(attempt, memory)) || thrown
  const unclear = doubt || FINAL.has(fault.code) || fault.code.startsWith('link.')
  const outcome: Outcome = unclear ? 'cannot-confirm' : 'refused'
  const toAsk = doubt || isToAsk(attempt)
  const step = toAsk && !FINAL.has(fault.code) ? attempt.step : 'done'
  return tools.ledger.record(
    attempt.id,
    { kind: 'stopped', body: { code: fault.code, outcome } },
    {
      patch: {
        outcome,
        fault: fault.toData(),
        step,
        ...(toAsk && attempt.position ? { position: doubtfulPosition(attempt.position) } : {}),
        ...spent(tools, memory),
        ...ended(tools, step),
      },
    },
  )
}

/** A clear "no" of the terminal is not made doubtful by a line that breaks before the next request could leave. */
function standingRefusal(attempt: Attempt, memory: Memory): Fault | undefined {
  const { lastEvent, fault } = attempt
  const stands = lastEvent === 'aborted' && fault !== null && !inDoubt(attempt, memory)
  return stands ? Fault.of(fault) : undefined
}

/** In doubt, but asking again cannot help: a person compares with the acquirer. */
const FINAL: ReadonlySet<string> = new Set(['settlement.unverified'])

const ended = (tools: Tools, step: Attempt['step']): Partial<Attempt> =>
  step === 'done' ? { endedAt: new Date(tools.clock.now()).toISOString() } : {}

function spent({ session }: Tools, { requestsBefore }: Memory): Pick<Attempt, 'requests'> {
  const now = session.requests
  const names = [...new Set([...Object.keys(requestsBefore), ...Object.keys(now)])]
  const sum = (name: string) => (requestsBefore[name] ?? 0) + (now[name] ?? 0)
  return { requests: Object.fromEntries(names.map(name => [name, sum(name)])) }
}

/** An attempt that stopped is taken up again. Where nothing was sent, it starts by looking anew. */
function reopened(attempt: Attempt, { ledger }: Tools): Attempt {
  const step = attempt.closesSent === 0 ? 'examine' : attempt.step
  if (attempt.outcome === null && step === attempt.step) return attempt
  return ledger.record(
    attempt.id,
    { kind: 'resumed' },
    { patch: { outcome: null, endedAt: null, step } },
  )
}

const isSecondRun = ({ kind }: JournalEntry): boolean => kind === 'second-run'

/** The last closing of this terminal that the ledger holds, and when the terminal told it. */
function previousClosing(
  attempt: Attempt,
  { ledger, card }: Tools,
): Pick<Memory, 'previous' | 'previousToldMs'> {
  const before = ledger
    .attempts({ terminalId: card.id, limit: 20 })
    .find(other => other.id !== attempt.id && other.report !== null)
  const told = before && ledger.journal({ attemptId: before.id }).filter(isReported).at(-1)
  return {
    previous: before?.report ?? undefined,
    previousToldMs: told && Date.parse(told.at),
  }
}

const isReported = ({ kind, body }: JournalEntry): boolean =>
  kind === 'reported' && body.code === '00'
