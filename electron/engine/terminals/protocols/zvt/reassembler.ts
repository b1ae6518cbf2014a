import { Fault } from '../../../../../shared/fault'
import { MAX_APDU_BYTES } from './frame'

const EXTENDED = 0xff

/** Commands have a class below 10h, answers are 80 or 84. 00 is none, and so no greeting of another protocol fits. */
const isClass = (byte: number): boolean =>
  (byte > 0x00 && byte < 0x10) || byte === 0x80 || byte === 0x84

/** Cuts a byte stream into APDUs by their length fields (ZVT PA00P016 ch. 4, 5.2.4: `FF lo hi`). */
export class Reassembler {
  #buffer = new Uint8Array(1_024)
  #filled = 0
  #complete = 0;

  /**
   * Whole APDUs, in order; the rest is kept.
   * @throws Fault `link.wrong-protocol` when the stream does not begin like ZVT, `link.garbled` when it stops being it
   */
  *feed(bytes: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; ) {
      const room = bytes.subarray(at, at + MAX_APDU_BYTES)
      this.#append(room)
      at += room.length
      yield* this.#cut()
    }
  }

  *#cut(): Generator<Uint8Array> {
    let from = 0
    for (;;) {
      this.#reject(from)
      const size = apduBytes(this.#buffer.subarray(from, this.#filled))
      if (size === undefined || from + size > this.#filled) break
      this.#complete++
      yield this.#buffer.slice(from, from + size)
      from += size
    }
    this.#buffer.copyWithin(0, from, this.#filled)
    this.#filled -= from
  }

  #reject(from: number): void {
    const first = this.#buffer[from]
    if (from >= this.#filled || first === undefined || isClass(first)) return
    const code = this.#complete === 0 ? 'link.wrong-protocol' : 'link.garbled'
    throw new Fault(code, { first: first.toString(16).padStart(2, '0') })
  }

  #append(bytes: Uint8Array): void {
    const need = this.#filled + bytes.length
    if (need > this.#buffer.length) {
      const wider = new Uint8Array(Math.max(need, this.#buffer.length * 2))
      wider.set(this.#buffer.subarray(0, this.#filled))
      this.#buffer = wider
    }
    this.#buffer.set(bytes, this.#filled)
    this.#filled = need
  }
}

/** Length of the first APDU with its header, or undefined while the header is not all there. */
function apduBytes(bytes: Uint8Array): number | undefined {
  const [, , short, low, high] = bytes
  if (short === undefined) return undefined
  if (short !== EXTENDED) return 3 + short
  return low === undefined || high === undefined ? undefined : 5 + (low | (high << 8))
}
