import { itemsOf } from '../open-batch'
import type { Run, Stop } from '../run'
import { detailSlip } from '../slips'
import { owedBy } from './owed-by'

/** D: 明细单. Some brands let it be skipped, since everything on it is elsewhere too. */
export async function detail(run: Run): Promise<Stop | undefined> {
  if (run.brand.printsDetail) {
    await run.point({ stage: 'D', edge: 'before' })
    const stop =
      (await run.show(run.brand.words.stage.D, 'D')) ??
      (run.cancelled ? run.stop('D', 'cancelled') : undefined) ??
      (await run.print('detail', 'D', detailOf(run)))
    if (stop && !(run.brand.detailMayBeSkipped && PASSABLE.includes(stop.reason))) return stop
    await run.point({ stage: 'D', edge: 'between' })
  }
  run.commit({ owed: { ...owedBy(run), halt: 'C' } })
  await run.point({ stage: 'D', edge: 'after' })
  return undefined
}
const PASSABLE: readonly Stop['reason'][] = [
  'cancelled',
  'paper-out',
  'lid-open',
  'register-refused-print',
]

export function detailOf(run: Run): readonly string[] {
  if (!run.brand.printsDetail) return []
  const { batchNo } = owedBy(run)
  const { lastClosing } = run.flash
  if (lastClosing?.batchNo === batchNo) return lastClosing.detail
  return detailSlip(run.brand, batchNo, itemsOf(run.flash, batchNo))
}
