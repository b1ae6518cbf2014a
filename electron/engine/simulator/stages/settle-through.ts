import { Fault } from '../../../../shared/fault'
import type { Stage } from '../../../../shared/stage'
import type { Closing, Settled } from '../machine'
import { settlingBatchNo } from '../open-batch'
import type { Run, Stop } from '../run'
import { reportOf } from '../totals'
import { wallTime } from '../wall-time'
import { clear } from './clear'
import { detail } from './detail'
import { pending } from './pending'
import { preflight } from './preflight'
import { slip } from './slip'
import { totals } from './totals'
import { upload } from './upload'

interface Step {
  readonly stage: Stage
  readonly work: (run: Run) => Promise<Stop | undefined>
}
/** Each of these is taken when flash says so, in this run or in one after a loss of power. */
const OWED: readonly Step[] = [
  { stage: 'H', work: totals },
  { stage: 'U', work: upload },
  { stage: 'S', work: slip },
  { stage: 'D', work: detail },
  { stage: 'C', work: clear },
]

/** Settles, or goes on with what is owed: the same way through the stages, entered where flash says. */
export async function settleThrough(run: Run): Promise<Settled> {
  if (nothingToSettle(run)) return { kind: 'closed', closing: await emptyClosing(run) }
  const stop = (await preflight(run)) ?? (await freshStages(run)) ?? (await owedStages(run))
  if (stop) return stop
  const closing = run.flash.lastClosing
  if (!closing) throw new Fault('internal', { missing: 'closing' })
  if (run.brand.autoSignOff) await signOff(run)
  return { kind: 'closed', closing }
}

async function freshStages(run: Run): Promise<Stop | undefined> {
  if (run.flash.owed) return undefined
  return (await pending(run)) ?? (await totals(run))
}

async function owedStages(run: Run): Promise<Stop | undefined> {
  for (const { stage, work } of OWED) {
    const stop = run.flash.owed?.halt === stage ? await work(run) : undefined
    if (stop) return stop
  }
  return undefined
}

const nothingToSettle = ({ flash }: Run): boolean =>
  !flash.owed && flash.log.length === 0 && flash.reversals.length === 0

/** An empty batch is closed without a word to the host; its number stays. Some brands forget the last result over it. */
async function emptyClosing(run: Run): Promise<Closing> {
  await run.show(run.brand.words.nothingToSettle, 'P')
  const closing: Closing = {
    batchNo: settlingBatchNo(run.flash),
    report: {
      ...reportOf([]),
      terminalTime: wallTime(run.now(), run.parts.utcOffsetMinutes).report,
      batchNo: settlingBatchNo(run.flash),
    },
    slip: [],
    detail: [],
    settledAt: run.now(),
    empty: true,
  }
  if (run.brand.emptyOverwritesLast) run.commit({ lastClosing: closing })
  return closing
}

/** 签退 0820: nobody waits for it, and a lost answer changes nothing. The next start signs on again. */
async function signOff(run: Run): Promise<void> {
  await run.ask('0820', run.flash.batchNo, '002', { 11: run.nextTrace() })
  run.commit({ signedOn: false })
}
