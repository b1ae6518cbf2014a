import { itemsOf } from '../open-batch'
import type { Run, Stop } from '../run'
import { settlementSlip } from '../slips'
import { owedBy } from './owed-by'

/** S: 结算总计单. Paper out stops here and nowhere else; printing again is free, so it is flagged after the fact. */
export async function slip(run: Run): Promise<Stop | undefined> {
  await run.point({ stage: 'S', edge: 'before' })
  const stop =
    (await run.show(run.brand.words.stage.S, 'S')) ??
    (await run.print('settlement', 'S', slipOf(run)))
  if (stop) return stop
  await run.point({ stage: 'S', edge: 'between' })
  run.commit({ owed: { ...owedBy(run), halt: run.brand.printsDetail ? 'D' : 'C' } })
  await run.point({ stage: 'S', edge: 'after' })
  return undefined
}

/** The slip of the owed batch; of the cleared one where a faulty flag asks for it once more. */
export function slipOf(run: Run): readonly string[] {
  const owed = owedBy(run)
  const { lastClosing } = run.flash
  if (lastClosing?.batchNo === owed.batchNo) return lastClosing.slip
  return settlementSlip({
    brand: run.brand,
    flash: run.flash,
    owed,
    items: itemsOf(run.flash, owed.batchNo),
    utcOffsetMinutes: run.parts.utcOffsetMinutes,
  })
}
