/**
 * ZVT application messages as plain values (ECR interface PA00P015 rev. 13.08, chapters 2, 3, 9, 13).
 * Everything here survives decode → encode byte for byte.
 */

/** A BER-TLV node (PA00P015 chapter 9.3). `tag` is upper-case hexadecimal, e.g. `1F55`. */
export interface Tlv {
  readonly tag: string
  /** Primitive content; empty for a constructed node. */
  readonly bytes: Uint8Array
  /** Constructed content, in wire order; undefined for a primitive node. */
  readonly children?: readonly Tlv[]
  /** Length bytes as sent where they were longer than needed; kept so that re-encoding is exact. */
  readonly lengthForm?: number
}

/** One bitmap: id and data without id and length prefix. BMP 06 has `tlv` and empty `bytes`. */
export interface Bitmap {
  readonly id: number
  readonly bytes: Uint8Array
  readonly tlv?: readonly Tlv[]
  readonly lengthForm?: number
}

/** What stands before the bitmaps, by message kind. */
export interface Head {
  /** 3 bytes BCD. Never leaves this value: `explain` shows a placeholder. */
  readonly password?: Uint8Array
  /** The second password of 06 95, as secret as the first. */
  readonly newPassword?: Uint8Array
  readonly configByte?: number
  /** ISO 4217 numeric, 2 bytes BCD. */
  readonly currency?: Uint8Array
  readonly resultCode?: number
  readonly intermediate?: number
  /** T4 for this wait, minutes, BCD byte as sent. */
  readonly timeoutMin?: number
  readonly attribute?: number
  readonly text?: Uint8Array
  readonly swVersion?: Uint8Array
  readonly terminalStatus?: number
  /** Data of an acknowledgement, or of a message whose body has no bitmaps. */
  readonly data?: Uint8Array
}

export interface ZvtMessage {
  /** e.g. `end-of-day`, `status-information`; `vendor-0FA1` for a command this table does not know. */
  readonly kind: string
  /** CLASS and INSTR, e.g. 0x0650; acknowledgements are 0x8000 or 0x84xx. */
  readonly command: number
  readonly head: Head
  readonly bitmaps: readonly Bitmap[]
  /** The first bitmap of unknown length and all that follows it: kept raw, never guessed. */
  readonly rest?: { readonly at: number; readonly bytes: Uint8Array }
  /** The length was sent in the extended form `FF lo hi` although it would fit one byte. */
  readonly extendedLength?: boolean
}
