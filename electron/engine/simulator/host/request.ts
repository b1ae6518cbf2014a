import type { IsoMessage } from '../iso8583/message'
import type { HostBatch, HostTerminal } from './books'

/** A request taken apart far enough to choose who answers it. */
export interface HostRequest {
  readonly message: IsoMessage
  readonly terminal: HostTerminal
  /** Field 60.2. */
  readonly batchNo: string
  /** Field 60.3, network management code. */
  readonly network: string
  readonly trace: string
  field(number: number): string
  /** The batch of 60.2, opened when new. */
  batch(): HostBatch
}

/** What the host decided: fields on top of the usual ones. No `39` where the message has none. */
export type HostReply = Readonly<Record<number, string>>

/** Field 39 alone. */
export const code = (value: string): HostReply => ({ 39: value })
export const ACCEPTED = code('00')
export const SIGN_ON_AGAIN = code('77')
export const DUPLICATE = code('94')
export const UNKNOWN_MERCHANT = code('03')
export const UNKNOWN_TERMINAL = code('97')
export const INVALID = code('12')
export const FORMAT_ERROR = code('30')
export const NOT_FOUND = code('25')
