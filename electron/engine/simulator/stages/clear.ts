import { nextBatchNo } from '../batch-number'
import type { FlashContent, Owed } from '../flash'
import type { Closing } from '../machine'
import { itemsOf } from '../open-batch'
import type { Run, Stop } from '../run'
import { reportOf } from '../totals'
import { wallTime } from '../wall-time'
import { detailOf } from './detail'
import { owedBy } from './owed-by'
import { slipOf } from './slip'

/**
 * C: log cleared, batch number raised, halt flag gone: one flash record, so that power can be lost before or
 * after it and never within. The faulty makers write two.
 */
export async function clear(run: Run): Promise<Stop | undefined> {
  await run.point({ stage: 'C', edge: 'before' })
  const gone = await run.show(run.brand.words.stage.C, 'C')
  if (gone) return gone
  const owed = owedBy(run)
  const closing = closingOf(run, owed)
  const { log, batchNo } = run.flash
  const cleared = {
    log: log.filter(item => item.batchNo !== owed.batchNo),
    lastClosing: closing,
    owed: run.has('print-halt-again') ? { ...owed, halt: 'S' as const } : null,
  }
  // A sign-on in mid-settlement has brought the next number already: the frozen one decides.
  const raised = { batchNo: batchNo === owed.batchNo ? nextBatchNo(batchNo) : batchNo }
  const [first, second] = records(run, cleared, raised)
  if (first) run.commit(first)
  await run.point({ stage: 'C', edge: 'between' })
  run.commit(second)
  await run.point({ stage: 'C', edge: 'after' })
  return undefined
}

type Change = Partial<FlashContent>
function records(run: Run, cleared: Change, raised: Change): readonly [Change | undefined, Change] {
  if (run.has('batch-not-raised')) return [cleared, raised]
  if (run.has('batch-plus-two')) return [{ batchNo: nextBatchNo(run.flash.batchNo) }, cleared]
  return [undefined, { ...cleared, ...raised }]
}

/** What the terminal remembers of the batch: enough to answer for it until the next one is closed. */
function closingOf(run: Run, owed: Owed): Closing {
  const { lastClosing } = run.flash
  if (lastClosing?.batchNo === owed.batchNo) return lastClosing
  return {
    batchNo: owed.batchNo,
    report: {
      ...reportOf(itemsOf(run.flash, owed.batchNo)),
      terminalTime: wallTime(run.now(), run.parts.utcOffsetMinutes).report,
      batchNo: owed.batchNo,
      ...(owed.answer && { domestic: owed.answer.domestic, foreign: owed.answer.foreign }),
    },
    slip: slipOf(run),
    detail: detailOf(run),
    settledAt: owed.settledAt,
    empty: false,
  }
}
