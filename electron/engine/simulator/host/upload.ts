import type { HeldItem, HostBatch } from './books'
import {
  ACCEPTED,
  DUPLICATE,
  FORMAT_ERROR,
  type HostReply,
  type HostRequest,
  INVALID,
  SIGN_ON_AGAIN,
} from './request'

/** One detail as it came: its trace, and what to book if the host did not know it. */
interface Detail {
  readonly trace: string
  readonly fresh: Omit<HeldItem, 'details'>
}
const RECORD_DIGITS = 40

/**
 * 批上送 0320, one detail (201 with its original fields, 203…206 with chip data) or up to eight (201 with field 48:
 * n2 count, then n2 card world, n6 trace, n20 card number, n12 amount each). Only for a batch that is closed.
 */
export function upload(request: HostRequest): HostReply {
  const batch = closedBatch(request)
  if (!batch) return request.terminal.signedOn ? INVALID : SIGN_ON_AGAIN
  const details = request.field(48) ? packet(request.field(48)) : [single(request)]
  if (!details) return FORMAT_ERROR
  const news = details.filter(detail => book(batch, detail))
  return news.length > 0 ? ACCEPTED : DUPLICATE
}

/** 批上送结束 207 (balanced) or 202: comes always, even for no items. Again is harmless. */
export function end(request: HostRequest): HostReply {
  const batch = closedBatch(request)
  if (!batch) return request.terminal.signedOn ? INVALID : SIGN_ON_AGAIN
  batch.ends.push({ code: request.network, count: Number(request.field(48)) })
  return ACCEPTED
}

function closedBatch({ terminal, batchNo }: HostRequest): HostBatch | undefined {
  const batch = terminal.batches[batchNo]
  return terminal.signedOn && batch?.closing ? batch : undefined
}

function book(batch: HostBatch, { trace, fresh }: Detail): boolean {
  const known = batch.items[trace]
  if (!known) {
    batch.items[trace] = { ...fresh, details: 1 }
    return true
  }
  known.details += 1
  known.mislaid = false
  if (known.details > 1) batch.duplicates += 1
  return known.details === 1
}

const UNHEARD = { online: false, reversed: false, mislaid: false, scriptTold: false } as const

function packet(field48: string): Detail[] | undefined {
  const count = Number(field48.slice(0, 2))
  if (count < 1 || count > 8 || field48.length !== 2 + count * RECORD_DIGITS) return undefined
  return Array.from({ length: count }, (_, index) => {
    const record = field48.slice(2 + index * RECORD_DIGITS, 2 + (index + 1) * RECORD_DIGITS)
    return {
      trace: record.slice(2, 8),
      fresh: {
        domestic: record.startsWith('00'),
        side: 'debit',
        amountMinor: Number(record.slice(28)),
        ...UNHEARD,
      },
    }
  })
}

function single(request: HostRequest): Detail {
  const declined = request.field(62).startsWith('71')
  const credit = request.field(3).startsWith('20')
  return {
    trace: request.trace,
    fresh: {
      domestic: request.field(2).startsWith('62'),
      side: declined ? 'none' : credit ? 'credit' : 'debit',
      amountMinor: Number(request.field(4)),
      ...UNHEARD,
    },
  }
}
