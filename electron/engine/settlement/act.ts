import { Fault } from '../../../shared/fault'
import type { Attempt, ClosingReport } from '../../../shared/settlement'
import type { Driver } from '../terminals/driver'
import { inDoubt, isToAsk } from './in-doubt'
import { inquire } from './inquire'
import { freezeAgain } from './intend'
import { RERUN_WAITS_MS, UNHEARD_CLOSES } from './patience'
import { RESUME, type Verdict } from './resume'
import { demandSame } from './same-terminal'
import type { Memory, StepResult, Tools } from './tools'
import { watching } from './watch'

/**
 * The one step that may move money. It reads the last durable event, does what the resume table says, and reads
 * again, until the terminal has reported the batch closed or has clearly said no.
 */
export async function act(start: Attempt, tools: Tools, memory: Memory): Promise<StepResult> {
  const waits = RERUN_WAITS_MS.values()
  for (;;) {
    const attempt = tools.ledger.attempt(start.id)
    switch (RESUME[attempt.lastEvent]) {
      case 'finish':
        return finish(attempt, tools, memory)
      case 'send':
        await send(attempt, tools, memory)
        break
      case 'inquire':
        await ask(attempt, tools, memory)
        break
      case 'classify':
        await classify(attempt, tools, memory, waits)
    }
  }
}

/**
 * The terminal said no. It stands, unless it passes by itself, or the terminal may have closed before it said so:
 * a slip that cannot be printed is refused with the batch closed. Then it is asked, at the latest by the next run.
 */
async function classify(
  attempt: Attempt,
  tools: Tools,
  memory: Memory,
  waits: Iterator<number>,
): Promise<void> {
  const refused = attempt.fault ?? { code: 'terminal.refused', detail: {} }
  const ofEarlierRun = !tools.session.requests.close
  const wait = RERUNNABLE.has(refused.code) ? waits.next().value : undefined
  if (wait !== undefined || (ofEarlierRun && (isToAsk(attempt) || inDoubt(attempt, memory)))) {
    await tools.clock.sleep(wait ?? 0)
    return ask(attempt, tools, memory)
  }
  if (isToAsk(attempt) && (await hasClosed(attempt, tools, memory))) return
  throw Fault.of(refused)
}

/** True where the terminal gave the result of a close that it had ended with a "no". */
async function hasClosed(attempt: Attempt, tools: Tools, memory: Memory): Promise<boolean> {
  const verdict = await inquire(attempt, tools, memory)
  if (verdict === 'unverified') throw new Fault('settlement.unverified')
  if (verdict === 'close')
    tools.ledger.record(attempt.id, { kind: 'still-open' }, { patch: { mayHaveClosed: 'no' } })
  return verdict === 'recovered'
}

/** The terminal said no in a way that passes by itself, and that left the batch as it was. */
const RERUNNABLE: ReadonlySet<string> = new Set([
  'terminal.busy',
  'terminal.host-unreachable',
  'terminal.not-registered',
])

async function ask(attempt: Attempt, tools: Tools, memory: Memory): Promise<void> {
  const verdict = await inquire(attempt, tools, memory)
  if (verdict === 'unverified') throw new Fault('settlement.unverified')
  if (verdict === 'recovered') return
  const doubt = inDoubt(attempt, memory)
  if (verdict === 'unclear' && doubt) throw new Fault('settlement.unverified', { why: verdict })
  if (attempt.lastEvent !== 'aborted') mayRepeat(verdict, memory)
  if (verdict === 'close') freezeAgain(attempt, tools, memory)
  else if (doubt || isToAsk(attempt)) markSecondRun(attempt, tools, memory)
  await send(tools.ledger.attempt(attempt.id), tools, memory)
}

/** On disk before it is sent: an empty result after it proves nothing, whoever reads it. */
function markSecondRun(attempt: Attempt, { ledger }: Tools, memory: Memory): void {
  ledger.record(attempt.id, { kind: 'second-run' })
  memory.secondRun = true
}

/**
 * A terminal that falls silent each time is not asked to close for ever: once where nothing can be asked, a few times
 * where it says itself that the batch is open. @throws the fault of the line when that is spent
 */
function mayRepeat(verdict: Verdict, { unheard = [], secondRun }: Memory): void {
  const most = verdict === 'second-run' && secondRun ? 1 : UNHEARD_CLOSES
  const last = unheard.at(-1)
  if (last && unheard.length >= most) throw last
}

/** 06 50 leaves here, and nowhere else. The watcher has the intent on disk before the first byte. */
async function send(attempt: Attempt, tools: Tools, memory: Memory): Promise<void> {
  const driver = await registered(attempt, tools)
  try {
    await driver.close(watching(attempt.id, tools))
  } catch (thrown) {
    await tools.session.drop()
    const after = tools.ledger.attempt(attempt.id)
    if (after.closesSent === attempt.closesSent) throw thrown
    const fault = Fault.from(thrown)
    if (!fault.code.startsWith('link.')) throw thrown
    memory.unheard = [...(memory.unheard ?? []), fault]
  }
}

/** A new connection must be registered before the terminal takes a command (ZVT 06 00). */
async function registered(attempt: Attempt, { session }: Tools): Promise<Driver> {
  await session.ask(async driver => {
    if (!driver.requests.status) demandSame(attempt, await driver.examine())
  })
  return session.driver()
}

/** The terminal said that it closed; where it gave no totals with that, it is asked for them. */
async function finish(attempt: Attempt, tools: Tools, memory: Memory): Promise<StepResult> {
  if (!attempt.report && (await inquire(attempt, tools, memory)) !== 'recovered')
    throw new Fault('settlement.unverified')
  const { report, batchNo } = tools.ledger.attempt(attempt.id)
  if (!report || (memory.secondRun && provesNothing(report)))
    throw new Fault('settlement.unverified')
  return { patch: { batchNo: report.batchNo ?? batchNo, fault: null } }
}

/** Of a second run: an empty result may be that of the first. */
const provesNothing = ({ totals, countUnknown }: ClosingReport): boolean =>
  totals.amountMinor === 0 && (countUnknown === true || totals.count === 0)
