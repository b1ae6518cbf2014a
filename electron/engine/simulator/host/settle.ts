import { nextBatchNo } from '../batch-number'
import { type BatchTotals, totalsField, type World } from '../totals'
import type { HeldItem, HostBatch } from './books'
import { DUPLICATE, FORMAT_ERROR, type HostReply, type HostRequest, SIGN_ON_AGAIN } from './request'

/** Card worlds whose totals the host cannot compute this time: verdict 3. */
export interface Inability {
  readonly domestic: boolean
  readonly foreign: boolean
}

/**
 * 批结算 0500: compares the terminal's totals with what this host really holds and books the closing.
 * The same batch with the same totals again gets the same answer and books nothing; with other totals it is 94.
 */
export function settle(request: HostRequest, today: string, unable: Inability): HostReply {
  const { terminal, batchNo } = request
  const totals = request.field(48)
  const known = terminal.batches[batchNo]
  if (!terminal.signedOn || (!known && batchNo !== terminal.batchNo)) {
    if (known) known.refusals += 1
    return SIGN_ON_AGAIN
  }
  if (known?.closing) return again(known, totals)
  if (!/^\d{62}$/.test(totals)) return FORMAT_ERROR
  const batch = request.batch()
  batch.totalsRequests += 1
  const answer = verdict(totals, batch, unable)
  batch.closing = { request: totals, answer, settlementDate: today }
  batch.closingsBooked += 1
  if (terminal.batchNo === batchNo) terminal.batchNo = nextBatchNo(batchNo)
  return booked(batch.closing)
}

/** No field 39: a normal 0510 has none. */
const booked = (closing: NonNullable<HostBatch['closing']>): HostReply => ({
  15: closing.settlementDate,
  48: closing.answer,
})

function again(batch: HostBatch, totals: string): HostReply {
  batch.totalsRequests += 1
  if (batch.closing && batch.closing.request === totals) {
    batch.repeats += 1
    return booked(batch.closing)
  }
  batch.refusals += 1
  return DUPLICATE
}

function verdict(request: string, batch: HostBatch, unable: Inability): string {
  const own = totalsField(held(Object.values(batch.items)))
  const digit = (from: number, cannot: boolean): string => {
    if (cannot) return '3'
    return request.slice(from, from + 30) === own.slice(from, from + 30) ? '1' : '2'
  }
  const domestic = digit(0, unable.domestic)
  const foreign = digit(31, unable.foreign)
  return request.slice(0, 30) + domestic + request.slice(31, 61) + foreign
}

function held(items: readonly HeldItem[]): BatchTotals {
  const counted = items.filter(item => item.online && !item.reversed && !item.mislaid)
  const world = (domestic: boolean): World => {
    const side = (name: 'debit' | 'credit') => {
      const found = counted.filter(item => item.domestic === domestic && item.side === name)
      return {
        amountMinor: found.reduce((sum, item) => sum + item.amountMinor, 0),
        count: found.length,
      }
    }
    return { debit: side('debit'), credit: side('credit') }
  }
  return { domestic: world(true), foreign: world(false) }
}
