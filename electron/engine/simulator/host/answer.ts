import type { IsoMessage } from '../iso8583/message'
import { wallTime } from '../wall-time'
import type { HostReply } from './request'

/** Fields of the request that stand in its answer as well, by message type. */
const ECHOED: Readonly<Record<string, readonly number[]>> = {
  '0200': [3, 4, 11, 25, 41, 42, 49, 60],
  '0220': [3, 4, 11, 25, 41, 42, 49, 60],
  '0320': [11, 41, 42, 48, 60],
  '0400': [3, 4, 11, 25, 41, 42, 49, 60],
  '0500': [11, 41, 42, 48, 49, 60],
  '0620': [3, 4, 11, 41, 42, 49, 60],
  '0800': [11, 41, 42, 60],
  '0820': [11, 41, 42, 60],
}
const ACQUIRER = '48020000'

/** The answer's message: type + 10, what is echoed, host time, reference number, and what the host decided. */
export function answerTo(
  request: IsoMessage,
  reply: HostReply,
  now: { readonly ms: number; readonly utcOffsetMinutes: number; readonly reference: number },
): IsoMessage {
  const { time, date } = wallTime(now.ms, now.utcOffsetMinutes)
  const echoed = Object.fromEntries(
    (ECHOED[request.type] ?? []).flatMap(number => {
      const value = request.fields[number]
      return value === undefined ? [] : [[number, value]]
    }),
  )
  // A detail packet comes back without its card numbers: only totals and end-of-batch counts are echoed.
  if (request.type === '0320' && (echoed[48]?.length ?? 0) > 4) delete echoed[48]
  const numbered = request.fields[11] !== undefined
  return {
    type: String(Number(request.type) + 10).padStart(4, '0'),
    fields: {
      ...echoed,
      12: time,
      13: date,
      ...(numbered && { 32: ACQUIRER, 37: String(now.reference).padStart(12, '0') }),
      ...(request.type === '0500' && { 63: 'CUP' }),
      ...reply,
    },
  }
}
