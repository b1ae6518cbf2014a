import type { Clock } from '../../../clock'
import { memoryPair } from '../../link/memory'
import { bmp, refuse } from './build'
import { decodeMessage, encodeMessage } from './codec'
import { connectZvt, type ZvtDriver, type ZvtOptions } from './driver'
import type { ZvtMessage } from './message'
import { tcpTransport } from './tcp-transport'
import { done, EUR, status, yes } from './terminal-says'
import { isAnswer } from './transport'

/** A message, raw bytes, a pause in milliseconds, or the end of the line. */
export type Step = ZvtMessage | Uint8Array | number | 'cut'
/** What is sent for each kind of command; any other is refused. */
export type Script = Readonly<{ [kind: string]: readonly Step[] }>

/** Registration and status enquiry of a terminal that has nothing to complain of. */
export const READY: Script = {
  registration: [yes, done([bmp(0x19, [0]), bmp(0x29, [0x52, 0, 0, 1]), bmp(0x49, EUR)])],
  'status-enquiry': [yes, status(0x00)],
}

interface Staged {
  readonly driver: ZvtDriver
  /** Kinds of the commands the terminal got, and the register's answers in hexadecimal. */
  readonly got: readonly string[]
}

/**
 * A terminal that plays a script: for each command the messages it sends. After each that is no answer it waits
 * for the register's. It stands at the far end of a driver, over memory.
 */
export function scriptedTerminal(
  clock: Clock,
  script: Script,
  options: Partial<ZvtOptions> = {},
): Staged {
  const [near, far] = memoryPair()
  const pt = tcpTransport(far, clock)
  const got: string[] = []
  const say = async (apdu: Uint8Array): Promise<void> => {
    await pt.send(apdu)
    if (!isAnswer(apdu)) got.push(Buffer.from(await pt.receive(8_000)).toString('hex'))
  }
  const take = (step: Step): Promise<void> => {
    if (step === 'cut') return pt.close()
    if (typeof step === 'number') return clock.sleep(step)
    return say(step instanceof Uint8Array ? step : encodeMessage(step))
  }
  const serve = async (): Promise<void> => {
    for (;;) {
      const apdu = await pt.receive(1_500_000)
      const { kind } = decodeMessage(apdu)
      got.push(isAnswer(apdu) ? Buffer.from(apdu).toString('hex') : kind)
      for (const step of script[kind] ?? [refuse(0x83)]) await take(step)
    }
  }
  serve().catch(() => undefined)
  const driver = connectZvt({
    link: near,
    line: 'tcp',
    clock,
    currency: 'EUR',
    utcOffsetMinutes: 0,
    ...options,
  })
  return { driver, got }
}
