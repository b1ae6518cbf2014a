import { refuse } from '../../terminals/protocols/zvt/build'
import type { ZvtMessage } from '../../terminals/protocols/zvt/message'
import { bitmap, findTlv } from '../../terminals/protocols/zvt/read'
import type { Closing } from '../machine'
import { handSlips, mayReadTlv } from './end-of-day'
import { ERROR_ID } from './error-id'
import { resultMessage, resultOf } from './result'
import { completed } from './say'
import type { Serving } from './serving'
import { Till } from './till'

/** Service byte of 06 20: send the original 04 0F too; print nothing. */
const SERVICE = { withResult: 0x01, noPaper: 0x02 } as const
/** TLV 1F01: the last receipt, that of the last end-of-day, reconciliation. Payment receipts this terminal does not keep. */
const KEPT: ReadonlySet<number> = new Set([0x01, 0x04, 0x06])

/**
 * 06 20 (PA00P015 ch. 2.20): the last end-of-day once more, with its original date and time, so that a register can
 * find out what became of a lost one (ch. 2.2.9). With no closing to repeat, an empty completion.
 */
export async function repeatReceipt(serving: Serving, asked: ZvtMessage): Promise<void> {
  const { machine, talk } = serving
  const wanted = findTlv(asked, '1F01')[0]?.bytes[0] ?? 0x01
  if (!machine.brand.supports.repeatReceipt || !KEPT.has(wanted))
    return talk.conclude(refuse(ERROR_ID.unreadable))
  await talk.accept()
  const closing = machine.state().lastClosing
  if (closing && !(await repeat(serving, asked, closing))) return
  await talk.finish(completed())
}

/** False when the register is gone. */
async function repeat(serving: Serving, asked: ZvtMessage, closing: Closing): Promise<boolean> {
  const service = bitmap(asked, 0x03)?.bytes[0] ?? 0
  const readsTlv = mayReadTlv(serving, asked)
  const till = new Till(serving, readsTlv)
  if ((service & SERVICE.withResult) !== 0) {
    const result = resultMessage(serving, resultOf(serving, closing), readsTlv)
    if (!(await till.stillThere(await serving.talk.say(result)))) return false
  }
  return (service & SERVICE.noPaper) !== 0 || handSlips(till, closing)
}
