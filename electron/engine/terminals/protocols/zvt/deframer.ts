import { CONTROL, checkSum, MAX_APDU_BYTES } from './frame'

const { stx: STX, etx: ETX, ack: ACK, dle: DLE, nak: NAK } = CONTROL

/** What the bytes on a serial line mean. `noise`: that many bytes belonged to nothing. */
export type LineEvent =
  | { readonly kind: 'frame'; readonly apdu: Uint8Array }
  | { readonly kind: 'ack' | 'nak' | 'broken' }
  | { readonly kind: 'noise'; readonly bytes: number }

type State = 'hunt' | 'hunt-dle' | 'body' | 'body-dle' | 'crc-low' | 'crc-high'

/**
 * Finds frames and link answers in a stream that may hold noise, half frames and anything in any split.
 * Memory is bounded by the longest APDU.
 */
export class Deframer {
  #state: State = 'hunt'
  #body = new Uint8Array(512)
  #length = 0
  #low = 0
  #noise = 0
  #events: LineEvent[] = []

  /** True between the first byte of a frame and its last. */
  get midFrame(): boolean {
    return this.#state !== 'hunt' && this.#state !== 'hunt-dle'
  }

  feed(bytes: Uint8Array): LineEvent[] {
    this.#events = []
    for (const byte of bytes) this.#take(byte)
    this.#endNoise()
    return this.#events
  }

  /** Forgets a frame that stopped arriving. */
  abandon(): void {
    this.#state = 'hunt'
  }

  #take(byte: number): void {
    switch (this.#state) {
      case 'hunt':
        this.#hunt(byte)
        break
      case 'hunt-dle':
        this.#huntDle(byte)
        break
      case 'body':
        if (byte === DLE) this.#state = 'body-dle'
        else this.#append(byte)
        break
      case 'body-dle':
        this.#bodyDle(byte)
        break
      case 'crc-low':
        this.#low = byte
        this.#state = 'crc-high'
        break
      case 'crc-high':
        this.#check(byte)
    }
  }

  #hunt(byte: number): void {
    if (byte === DLE) this.#state = 'hunt-dle'
    else if (byte === ACK) this.#emit({ kind: 'ack' })
    else if (byte === NAK) this.#emit({ kind: 'nak' })
    else this.#noise++
  }

  #huntDle(byte: number): void {
    if (byte === STX) {
      this.#begin()
      return
    }
    this.#noise++
    if (byte === DLE) return
    this.#state = 'hunt'
    this.#hunt(byte)
  }

  #begin(): void {
    this.#endNoise()
    this.#length = 0
    this.#state = 'body'
  }

  #bodyDle(byte: number): void {
    if (byte === DLE) this.#append(DLE)
    else if (byte === ETX) this.#state = 'crc-low'
    else {
      this.#emit({ kind: 'broken' })
      this.#state = 'hunt'
      // The end of the last frame was lost and this is the beginning of the next.
      if (byte === STX) this.#begin()
    }
  }

  #append(byte: number): void {
    this.#state = 'body'
    if (this.#length === MAX_APDU_BYTES) {
      this.#emit({ kind: 'broken' })
      this.#state = 'hunt'
      return
    }
    if (this.#length === this.#body.length) {
      const wider = new Uint8Array(Math.min(this.#body.length * 4, MAX_APDU_BYTES))
      wider.set(this.#body)
      this.#body = wider
    }
    this.#body[this.#length++] = byte
  }

  #check(high: number): void {
    this.#state = 'hunt'
    const apdu = this.#body.slice(0, this.#length)
    const sound = checkSum(apdu) === (this.#low | (high << 8))
    this.#emit(sound ? { kind: 'frame', apdu } : { kind: 'broken' })
    if (sound) return
    // The two bytes may be the beginning of the next frame, if this one lost its own.
    if (this.#low === DLE && high === STX) this.#begin()
    else if (high === DLE) this.#state = 'hunt-dle'
  }

  #emit(event: LineEvent): void {
    this.#endNoise()
    this.#events.push(event)
  }

  #endNoise(): void {
    if (this.#noise > 0) this.#events.push({ kind: 'noise', bytes: this.#noise })
    this.#noise = 0
  }
}
