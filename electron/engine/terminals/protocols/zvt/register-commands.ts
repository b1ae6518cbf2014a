import { bcd } from './bcd'
import { bmp, command, container, tlv } from './build'
import type { ZvtMessage } from './message'

/** The commands a register sends, as messages (ZVT PA00P015 ch. 2). Amounts never appear: this console sells nothing. */

/** Six digits, packed. */
const packed = (password: string): { password: Uint8Array } => ({ password: bcd(password, 3) })

/** The service byte, BMP 03: its meaning depends on the command. */
const service = (bits: number) => bmp(0x03, [bits])

export interface Registration {
  readonly password: string
  readonly configByte: number
  /** ISO 4217 numeric, four digits. */
  readonly currency: string
}

const PRINT_TEXT_BLOCK = [0x06, 0xd3]
const SLIP_COLUMNS = 40

/** 06 00. Offers to print text blocks (tag 26) and says how wide (12). */
export const registration = (wish: Registration): ZvtMessage =>
  command(
    'registration',
    { ...packed(wish.password), configByte: wish.configByte, currency: bcd(wish.currency, 2) },
    [container(tlv('12', bcd(SLIP_COLUMNS, 1)), tlv('26', [tlv('0A', PRINT_TEXT_BLOCK)]))],
  )

/** 06 02. Answered by 80 00 only. */
export const logOff = (): ZvtMessage => command('log-off')

/** Bit 2: answer with TLV. Bit 1 would leave the software version out. */
const STATUS_WITH_TLV = 0x04

/** 05 01. Some terminals run what is due (an end-of-day included) inside it. */
export const statusEnquiry = (password: string): ZvtMessage =>
  command('status-enquiry', packed(password), [service(STATUS_WITH_TLV), container()])

/** 06 50. The one command of this console that moves money. */
export const endOfDay = (password: string): ZvtMessage => command('end-of-day', packed(password))

/** 06 10. */
export const turnoverTotals = (password: string): ZvtMessage =>
  command('send-turnover-totals', packed(password))

const WITH_RESULT = 0x01
const LAST_END_OF_DAY = 0x04

/** 06 20 for the last end-of-day, with its original status information (ch. 2.20). */
export const repeatClosing = (password: string): ZvtMessage =>
  command('repeat-receipt', packed(password), [
    service(WITH_RESULT),
    container(tlv('1F01', [LAST_END_OF_DAY])),
  ])

/** 06 70. The extended diagnosis is the terminal's own default. */
export const diagnosis = (): ZvtMessage => command('diagnosis')

const LINE_ONLY = 0x01

/** 06 70 with diagnosis type 1: tries the line to the host, fetches and changes nothing (ch. 2.17, TLV 1B). */
export const lineDiagnosis = (): ZvtMessage =>
  command('diagnosis', {}, [container(tlv('1B', [LINE_ONLY]))])

/** 06 91. `date` is YYMMDD, `time` HHMMSS, both the shop's wall time. */
export const setClock = (password: string, date: string, time: string): ZvtMessage =>
  command('set-date-time', packed(password), [bmp(0xaa, bcd(date, 3)), bmp(0x0c, bcd(time, 3))])

/** 06 B0. No remedy for a running end-of-day. Answered by 80 00 only. */
export const abortCommand = (): ZvtMessage => command('abort-command')

const MOST_LINES = 8

/** 06 E0: up to eight lines of ASCII for some seconds. Answered by 80 00 only. */
export const displayText = (seconds: number, lines: readonly string[]): ZvtMessage =>
  command('display-text', {}, [
    bmp(0xf0, [seconds]),
    ...lines.slice(0, MOST_LINES).map((line, at) => bmp(0xf1 + at, Buffer.from(line, 'ascii'))),
  ])
