import type { Flash } from './flash'
import type { HostLine } from './host-line'
import { decodeFrame, encodeFrame } from './iso8583/frame'
import type { IsoMessage } from './iso8583/message'

/** What the terminal got for a request: an answer that belongs to it, or the way in which it got none. */
export type HostAnswer =
  | { readonly kind: 'answer'; readonly code: string | undefined; field(number: number): string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'no-answer' }

const TPDU = '6000030000'
const HEADER = '603100310000'

/** The terminal's side of the host line: numbers requests, and takes no answer that is not its own. */
export class HostDialogue {
  constructor(
    private readonly line: Pick<HostLine, 'exchange'>,
    private readonly flash: Flash,
    private readonly timeoutMs: number,
  ) {}

  /** A trace number never used before, in flash before it goes out. */
  nextTrace(): string {
    const trace = (this.flash.content.trace % 999_999) + 1
    this.flash.commit({ trace })
    return String(trace).padStart(6, '0')
  }

  /**
   * Sends one request. `network` is field 60 behind the batch number, `type` field 60.1 before it.
   * Fields 41 and 42 are filled in here.
   */
  async ask(
    type: string,
    batchNo: string,
    network: string,
    fields: Readonly<Record<number, string>>,
    kind = '00',
  ): Promise<HostAnswer> {
    const { terminalId, merchantId } = this.flash.content
    const message: IsoMessage = {
      type,
      fields: { ...fields, 41: terminalId, 42: merchantId, 60: kind + batchNo + network },
    }
    const request = encodeFrame({ tpdu: TPDU, header: HEADER, message })
    const { carrier, frames } = await this.line.exchange(request, this.timeoutMs)
    if (!carrier) return { kind: 'unreachable' }
    const own = frames.map(read).find(answer => answer && belongs(answer, message))
    if (!own) return { kind: 'no-answer' }
    return { kind: 'answer', code: own.fields[39], field: number => own.fields[number] ?? '' }
  }
}

function read(frame: Uint8Array): IsoMessage | undefined {
  try {
    return decodeFrame(frame).message
  } catch {
    return undefined
  }
}

/** The checks behind TRACE / MTI / TID / MID NOT MATCH; all but the sign-on answer keep the batch number too. */
function belongs(answer: IsoMessage, request: IsoMessage): boolean {
  if (Number(answer.type) !== Number(request.type) + 10) return false
  const same = request.type === '0800' ? [11, 41, 42] : [11, 41, 42, 60]
  return same.every(number => answer.fields[number] === request.fields[number])
}
