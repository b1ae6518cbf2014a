import type { Clock } from '../clock'
import type { Link } from '../terminals/link/link'
import { decodeMessage } from '../terminals/protocols/zvt/codec'
import { toHex } from '../terminals/protocols/zvt/hex'
import type { ZvtMessage } from '../terminals/protocols/zvt/message'
import { tcpTransport } from '../terminals/protocols/zvt/tcp-transport'
import { simulatedLink } from './embedded'
import { type Rehearsal, rehearse, type Wishes } from './rehearsal'

/** 06 00: password 000000, config byte, CNY, TLV 26{0A 06D3}. */
export const registration = (config: string) => `06000e000000${config}0156060626040a0206d3`
/** BE: the register prints everything as ready lines and wants 04 FF. */
export const REGISTRATION = registration('be')
export const END_OF_DAY = '065003000000'
export const OPEN_TOTALS = '061003000000'
/** Service byte 04: TLV wanted. */
export const STATUS = '0501050000000304'
/** The last end-of-day (1F01 04) once more, with its 04 0F (service byte 01). */
export const REPEAT = '06200b000000030106041f010104'
export const ACCEPTED = '800000'
export const NOT_READY = '849c00'

/** A register for tests that says exactly the bytes it is told, and writes down what comes back. */
export class RawRegister {
  readonly #transport: ReturnType<typeof tcpTransport>
  constructor(link: Link, clock: Clock) {
    this.#transport = tcpTransport(link, clock)
  }

  /**
   * Sends a command in hexadecimal and answers every message until 06 0F, 06 1E or a refusal; `answer` may answer
   * otherwise than 80 00 00, or not at all. Returns what the terminal sent, in hexadecimal.
   */
  async ask(
    command: string,
    answer: (apdu: string) => string | undefined = () => ACCEPTED,
  ): Promise<readonly string[]> {
    const heard: string[] = []
    await this.say(command)
    for (;;) {
      const apdu = await this.hear()
      heard.push(apdu)
      const reply = /^8[04]/.test(apdu) ? undefined : answer(apdu)
      if (reply !== undefined) await this.say(reply)
      if (/^(84(?!00)|060f|061e)/.test(apdu)) return heard
    }
  }

  say(hex: string): Promise<void> {
    return this.#transport.send(Uint8Array.from(Buffer.from(hex, 'hex')))
  }

  /** @throws Fault `link.timeout` after two minutes, `link.closed` */
  async hear(): Promise<string> {
    return toHex(await this.#transport.receive(120_000))
  }
}

/** A fresh cable into the terminal; the one before it is out. */
export const plug = ({ terminal, clock }: Rehearsal): RawRegister =>
  new RawRegister(simulatedLink(terminal, 'tcp').link, clock)

export interface Met {
  readonly rehearsal: Rehearsal
  readonly register: RawRegister
}

export async function meet(wishes: Wishes): Promise<Met> {
  const rehearsal = await rehearse(wishes)
  return { rehearsal, register: plug(rehearsal) }
}

export async function registered(wishes: Wishes, command = REGISTRATION): Promise<Met> {
  const met = await meet(wishes)
  await met.register.ask(command)
  return met
}

export const read = (hex: string | undefined): ZvtMessage =>
  decodeMessage(Buffer.from(hex ?? '', 'hex'))
export const those = (heard: readonly string[], start: string) =>
  heard.filter(apdu => apdu.startsWith(start))
/** CLASS and INSTR in order, repeats counted once. */
export const order = (heard: readonly string[]) =>
  heard.map(apdu => apdu.slice(0, 4)).filter((code, at, all) => code !== all[at - 1])
export const ascii = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')
