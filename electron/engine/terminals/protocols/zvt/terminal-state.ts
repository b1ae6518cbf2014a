import { type Currency, currencyByNumeric } from '../../../../../shared/money'
import type { TerminalState } from '../../driver'
import { type Heard, readWords } from '../../words'
import { bcdDigits } from './bcd'
import { decodeText, detectCharset } from './charset'
import { faultFor } from './fault-for'
import { byteHex } from './hex'
import { type LockId, readLocks } from './locks'
import type { ZvtMessage } from './message'
import { bitmap, findTlv, resultCode, texts } from './read'
import { statusMeaning } from './status-codes'

/** What the answers to registration and status enquiry are read with. */
export interface StateContext {
  readonly currency: Currency
  /** The completion of the registration, where it came. */
  readonly registered: ZvtMessage | undefined
  readonly nowMs: number
  /** Minutes the shop's wall clock is ahead of UTC. */
  readonly utcOffsetMinutes: number
}

/** Locks with which a terminal takes no end-of-day (ZVT PA00P015 ch. 7). The others only tell. */
const BLOCKING: ReadonlySet<LockId> = new Set<LockId>([
  'initialisation',
  'diagnosis',
  'service',
  'out-of-order',
  'secure-module',
  'transaction-log',
  'activation',
  'battery',
])

type Lock = ReturnType<typeof readLocks>[number]
type Condition = Pick<TerminalState, 'condition' | 'fault'>

/** The completion of a status enquiry (ch. 2.56, 11) as this console sees a terminal. */
export function terminalState(message: ZvtMessage, context: StateContext): TerminalState {
  const code = message.head.terminalStatus ?? resultCode(message) ?? 0
  const lockBytes = findTlv(message, '1F55')[0]?.bytes
  const locks = readLocks(lockBytes ?? new Uint8Array(0))
  const words = texts(message)
  const heard = readWords(words)
  const found = conditionOf(code, locks, heard)
  const owed = found.condition === 'settlement-owed' || heard.prompt
  return {
    ...found,
    code: byteHex(code),
    locks: locks.map(({ id }) => id),
    words,
    currency: currencyIn(context.registered) ?? context.currency,
    ...identity(message, context.registered),
    ...clock(message, context),
    ...(owed && heard.stage ? { stage: heard.stage } : {}),
    ...(heard.batchNo ? { batchNo: heard.batchNo } : {}),
    ...(heard.unsent ? { unsent: heard.unsent } : {}),
    ...selling(found.condition, heard),
    ...(lockBytes ? { paper: !locks.some(({ id }) => id === 'printer') } : {}),
  }
}

/** 84 83 to the enquiry itself: a terminal without one. What it cannot tell keeps nobody from settling. */
const UNKNOWN_COMMAND = 0x8483

/** The state of a terminal that answered the enquiry with a refusal. */
export function refusedState(code: number, message: ZvtMessage, currency: Currency): TerminalState {
  const fault = faultFor(code, message)
  const known = { code: byteHex(code), locks: [], words: [], currency }
  if (fault.code === 'terminal.busy') return { ...known, condition: 'busy' }
  if (fault.code === 'terminal.batch-owed') return { ...known, condition: 'settlement-owed' }
  if (message.command === UNKNOWN_COMMAND) return { ...known, condition: 'ready' }
  return { ...known, condition: 'needs-help', fault }
}

/** The terminal's own status decides; a settlement owed by lock or words is owed also where the status is silent about it. */
function conditionOf(code: number, locks: readonly Lock[], heard: Heard): Condition {
  const status = statusMeaning(code)
  const blocking = locks.find(({ id }) => BLOCKING.has(id))
  const owed = heard.prompt || locks.some(({ id }) => id === 'closing')
  const help = (fault: NonNullable<(typeof status)['fault']>): Condition => ({
    condition: 'needs-help',
    fault: { code: fault, detail: { code: byteHex(code) } },
  })
  if (status.condition === 'busy') return { condition: 'busy' }
  const paperOnly = status.fault === 'terminal.printer' && owed
  if (status.condition === 'needs-help' && status.fault && !paperOnly) return help(status.fault)
  if (blocking) return help(blocking.fault)
  return { condition: owed || status.condition === 'settlement-owed' ? 'settlement-owed' : 'ready' }
}

function selling(
  condition: TerminalState['condition'],
  heard: Heard,
): Pick<TerminalState, 'canSell'> {
  if (heard.canSell !== undefined) return { canSell: heard.canSell }
  if (condition === 'settlement-owed' && !heard.prompt) return { canSell: false }
  return condition === 'ready' ? { canSell: true } : {}
}

function identity(
  message: ZvtMessage,
  registered: ZvtMessage | undefined,
): Pick<TerminalState, 'terminalId' | 'merchantId' | 'model' | 'software'> {
  const id = findTlv(message, '1F44')[0]?.bytes ?? (registered && bitmap(registered, 0x29)?.bytes)
  const terminalId = id && bcdDigits(id)
  const merchantId = text(
    ((registered && bitmap(registered, 0x2a)) ?? bitmap(message, 0x2a))?.bytes,
  )
  const model = text(findTlv(message, 'E4/1F40')[0]?.bytes)
  const software = text(findTlv(message, 'E4/1F41')[0]?.bytes) ?? text(message.head.swVersion)
  return {
    ...(terminalId ? { terminalId } : {}),
    ...(merchantId ? { merchantId } : {}),
    ...(model ? { model } : {}),
    ...(software ? { software } : {}),
  }
}

const text = (bytes: Uint8Array | undefined): string | undefined =>
  (bytes && decodeText(bytes, detectCharset([bytes])).trim()) || undefined

const currencyIn = (registered: ZvtMessage | undefined): Currency | undefined => {
  const bytes = registered && bitmap(registered, 0x49)?.bytes
  return bytes && currencyByNumeric(bcdDigits(bytes) ?? '')
}

/** Tag 34 is the shop's wall time: `1F0E` YYYYMMDD, `1F0F` HHMMSS. */
function clock(message: ZvtMessage, context: StateContext): Pick<TerminalState, 'clockAheadMs'> {
  const digits = [findTlv(message, '34/1F0E')[0], findTlv(message, '34/1F0F')[0]]
    .map(node => (node && bcdDigits(node.bytes)) ?? '')
    .join('')
  const [year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits)?.slice(1) ?? []
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(wall)) return {}
  return { clockAheadMs: wall - context.utcOffsetMinutes * 60_000 - context.nowMs }
}
