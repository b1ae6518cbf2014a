import { refuse } from '../../terminals/protocols/zvt/build'
import type { ZvtMessage } from '../../terminals/protocols/zvt/message'
import { mayReadTlv } from './end-of-day'
import { ERROR_ID } from './error-id'
import { resultMessage } from './result'
import { completed } from './say'
import type { Serving } from './serving'

/** 06 10 (PA00P015 ch. 2.43): totals of the batch that is open or owed. Closes nothing, prints nothing. */
export async function tellOpenTotals(serving: Serving, asked: ZvtMessage): Promise<void> {
  const { machine, talk } = serving
  if (!machine.brand.supports.openTotals) return talk.conclude(refuse(ERROR_ID.notPossible))
  await talk.accept()
  const { batchNo, terminalNow } = machine.state()
  const open = { report: machine.openTotals(), batchNo, at: terminalNow }
  await talk.say(resultMessage(serving, open, mayReadTlv(serving, asked)))
  await talk.finish(completed())
}
