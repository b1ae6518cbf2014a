import type { HeldItem } from './books'
import {
  ACCEPTED,
  DUPLICATE,
  type HostReply,
  type HostRequest,
  NOT_FOUND,
  SIGN_ON_AGAIN,
} from './request'

const domestic = (request: HostRequest): boolean => request.field(2).startsWith('62')

const held = (request: HostRequest, side: HeldItem['side']): HeldItem => ({
  domestic: domestic(request),
  side,
  amountMinor: Number(request.field(4)),
  online: true,
  reversed: false,
  mislaid: false,
  details: 0,
  scriptTold: false,
})

/** 0200: authorises a sale (processing code 00) or a void (20). A batch the host has closed gets 77. */
export function authorise(request: HostRequest): HostReply {
  const { terminal, trace, batchNo } = request
  if (!terminal.signedOn || batchNo !== terminal.batchNo) return SIGN_ON_AGAIN
  const side = request.field(3).startsWith('20') ? 'credit' : 'debit'
  request.batch().items[trace] ??= held(request, side)
  return { 39: '00', 38: trace }
}

/** 0220: a refund, or an offline sale told afterwards. Coming twice it is 94, which means it is there. */
export function notice(request: HostRequest): HostReply {
  const { terminal, batchNo, trace } = request
  if (!terminal.signedOn) return SIGN_ON_AGAIN
  const batch = request.batch()
  if (batch.closing && batchNo !== terminal.batchNo) return SIGN_ON_AGAIN
  const side = request.field(3).startsWith('20') ? 'credit' : 'debit'
  if (batch.items[trace]) {
    batch.duplicates += 1
    return DUPLICATE
  }
  batch.items[trace] = held(request, side)
  return ACCEPTED
}

/** 脚本结果 0620: noted with its sale, once or again. */
export function scriptResult(request: HostRequest): HostReply {
  if (!request.terminal.signedOn) return SIGN_ON_AGAIN
  const item = request.batch().items[request.trace]
  if (!item) return NOT_FOUND
  item.scriptTold = true
  return ACCEPTED
}

/** 冲正 0400: takes a sale back whose answer was lost. Twice is as good as once; 25 if it never arrived. */
export function reverse(request: HostRequest): HostReply {
  if (!request.terminal.signedOn) return SIGN_ON_AGAIN
  const item = request.batch().items[request.trace]
  if (!item) return NOT_FOUND
  item.reversed = true
  return ACCEPTED
}
