import { tlv } from '../../terminals/protocols/zvt/build'
import type { Bitmap, ZvtMessage } from '../../terminals/protocols/zvt/message'
import { bitmap } from '../../terminals/protocols/zvt/read'
import type { Brand } from '../brand'
import type { Closing, Settled } from '../machine'
import { resultMessage, resultOf } from './result'
import { aborted, ascii, completed, permitted } from './say'
import type { Serving } from './serving'
import { Till } from './till'
import { charsetTag, written } from './words'

/** 06 50 (PA00P015 ch. 2.16): closes the batch, or goes on where the terminal stopped. Progress, paper, result, end. */
export async function endOfDay(serving: Serving, asked: ZvtMessage): Promise<void> {
  const readsTlv = mayReadTlv(serving, asked)
  const till = new Till(serving, readsTlv)
  await serving.talk.accept()
  const settled = await serving.machine.settle(till)
  if (settled.kind === 'closed') await tellClosed(serving, till, settled.closing, readsTlv)
  else
    await serving.talk.finish(
      aborted(Number.parseInt(settled.code, 16), reasons(serving.machine.brand, settled, readsTlv)),
    )
}

/** TLV may be sent to a register that sent BMP 06 in its registration or in this command (ch. 9.2.2). */
export const mayReadTlv = ({ memory }: Serving, asked: ZvtMessage): boolean =>
  memory.registration?.readsTlv === true || bitmap(asked, 0x06) !== undefined

/**
 * The batch is closed and cleared: nothing that happens to the line from here on changes that. Whatever the register
 * has no paper of yet (a run that went on behind the slip prints none) is handed over; if it cannot be, it stays in
 * the terminal for 06 20.
 */
async function tellClosed(
  serving: Serving,
  till: Till,
  closing: Closing,
  readsTlv: boolean,
): Promise<void> {
  const result = async () => {
    const told = resultMessage(serving, resultOf(serving, closing), readsTlv)
    return till.stillThere(await serving.talk.say(told))
  }
  const paper = () => handSlips(till, closing)
  const [first, second] =
    serving.machine.brand.receipt.when === 'before-result' ? [paper, result] : [result, paper]
  if ((await first()) && (await second())) await serving.talk.finish(completed())
}

/** False when the register is gone. */
export async function handSlips(till: Till, { slip, detail }: Closing): Promise<boolean> {
  if (!till.prints) return true
  for (const [kind, lines] of [
    ['settlement', slip],
    ['detail', detail],
  ] as const)
    if ((await till.hand(kind, lines)) === 'gone') return false
  return true
}

/** TLV 1F16 and 1F17: the host's code where there is one, and what the display says. */
function reasons(
  brand: Brand,
  stopped: Extract<Settled, { kind: 'stopped' }>,
  readsTlv: boolean,
): readonly Bitmap[] {
  const { hostCode, words } = stopped
  return permitted(readsTlv, [
    charsetTag(brand),
    ...(hostCode ? [tlv('1F16', ascii(hostCode))] : []),
    tlv('1F17', written(brand, words.join(' '))),
  ])
}
