/** How one data element lies on the wire. */
export interface FieldShape {
  readonly name: string
  /**
   * `digits`: two a byte, lengths counted in digits. `text`: one byte a character (ASCII).
   * `bytes`: raw, held as upper-case hexadecimal; lengths counted in bytes.
   */
  readonly as: 'digits' | 'text' | 'bytes'
  /** Digits, characters or bytes: exactly so many when fixed, at most when `prefix` is there. */
  readonly length: number
  /** Length prefix in BCD: 2 digits in one byte, 3 digits in two. */
  readonly prefix?: 2 | 3
  /** Where the half byte of an odd number of digits goes. Default: behind, as 0. */
  readonly odd?: 'zero-behind' | 'zero-before'
}

const digits = (name: string, length: number): FieldShape => ({ name, as: 'digits', length })
const text = (name: string, length: number): FieldShape => ({ name, as: 'text', length })

/**
 * The data elements of UnionPay-style POS messages (ISO 8583:1987 numbering; BCD flavour in which
 * variable lengths count digits, not bytes; public field lists of 中国银联 POS 终端消息域说明).
 */
export const FIELDS: Readonly<Record<number, FieldShape>> = {
  2: { ...digits('primary account number', 19), prefix: 2 },
  3: digits('processing code', 6),
  4: digits('amount in minor units', 12),
  11: digits('system trace audit number 流水号', 6),
  12: digits('local time HHMMSS', 6),
  13: digits('local date MMDD', 4),
  14: digits('expiry YYMM', 4),
  15: digits('settlement date MMDD', 4),
  22: digits('point of service entry mode', 3),
  23: { ...digits('card sequence number', 3), odd: 'zero-before' },
  25: digits('point of service condition', 2),
  26: digits('PIN capture code', 2),
  32: { ...digits('acquiring institution', 11), prefix: 2 },
  37: text('retrieval reference number', 12),
  38: text('authorisation code', 6),
  39: text('response code', 2),
  41: text('terminal id 终端号', 8),
  42: text('merchant id 商户号', 15),
  44: { ...text('additional response data', 25), prefix: 2 },
  48: { ...digits('private data: totals, batch upload', 322), prefix: 3 },
  49: text('currency, ISO 4217 numeric', 3),
  53: digits('security control', 16),
  54: { ...text('additional amounts', 20), prefix: 3 },
  55: { name: 'chip data', as: 'bytes', length: 255, prefix: 3 },
  58: { ...text('electronic purse data', 100), prefix: 3 },
  60: { ...digits('自定义域: type, batch number, network code', 17), prefix: 3 },
  61: { ...digits('original message', 29), prefix: 3 },
  62: { name: 'private: keys, chip upload', as: 'bytes', length: 512, prefix: 3 },
  63: { ...text('private: operator, card world', 163), prefix: 3 },
  64: { name: 'message authentication code', as: 'bytes', length: 8 },
}
