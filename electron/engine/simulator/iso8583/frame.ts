import { Fault } from '../../../../shared/fault'
import { fromHex, toHex } from './digits'
import { decodeMessage, encodeMessage, type IsoMessage } from './message'

/** A message with its transport head: where it goes, and what the host asks of the terminal next. */
export interface IsoFrame {
  /** `60`, destination and source address: 10 hexadecimal digits. */
  readonly tpdu: string
  /** Application type, software version, terminal status, processing request, sub-version: 12 digits. */
  readonly header: string
  readonly message: IsoMessage
}

const HEAD_BYTES = 2 + 5 + 6

/**
 * Length (2 bytes, big endian, not counting itself), TPDU, header, message.
 * @throws Fault `wire.malformed`
 */
export function encodeFrame(frame: IsoFrame): Uint8Array {
  const head = fromHex(frame.tpdu + frame.header)
  const payload = encodeMessage(frame.message)
  const length = head.length + payload.length
  const bytes = new Uint8Array(2 + length)
  bytes.set([length >> 8, length & 0xff])
  bytes.set(head, 2)
  bytes.set(payload, 2 + head.length)
  return bytes
}

/** @throws Fault `wire.malformed` when the length or anything behind it does not hold together. */
export function decodeFrame(bytes: Uint8Array): IsoFrame {
  const length = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  if (bytes.length < HEAD_BYTES || length !== bytes.length - 2)
    throw new Fault('wire.malformed', { protocol: 'iso8583', why: 'frame length', at: 0, field: 0 })
  return {
    tpdu: toHex(bytes.subarray(2, 7)),
    header: toHex(bytes.subarray(7, HEAD_BYTES)),
    message: decodeMessage(bytes.subarray(HEAD_BYTES)),
  }
}

/** An answer goes back to where the request came from. */
export const answerTpdu = (tpdu: string): string =>
  tpdu.slice(0, 2) + tpdu.slice(6, 10) + tpdu.slice(2, 6)

/** The header's sixth digit, in which a host asks for something: 0 nothing, 3 sign on again. */
export const processingRequest = (header: string): string => header[5] ?? '0'

export const withProcessingRequest = (header: string, request: '0' | '3'): string =>
  header.slice(0, 5) + request + header.slice(6)
