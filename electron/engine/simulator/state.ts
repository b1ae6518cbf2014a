import type { Brand } from './brand'
import type { Device } from './device'
import type { FlashContent, Owed } from './flash'
import type { LogItem } from './log-item'
import type { MachineState } from './machine'
import { itemsOf, settlingBatchNo } from './open-batch'
import type { Stop } from './run'
import { waitsOffline } from './stages/pending'
import { classCursors, uploadItems } from './stages/upload-plan'
import { warning } from './warning'
import { fillWords } from './words'

export interface StateSource {
  readonly brand: Brand
  readonly flash: FlashContent
  readonly device: Device
  readonly powered: boolean
  readonly busy: boolean
  readonly restarted: boolean
  readonly display: readonly string[]
  /** What the last settlement stopped at, where nothing has wiped it off the display since. */
  readonly why: Stop | undefined
  /** True time, milliseconds since 1970 UTC. */
  readonly now: number
}

/** A clock that was set right by some minutes stands before the last sale too. */
const CLOCK_TOLERANCE_MS = 24 * 3_600_000

/** Everything about the terminal that can be seen from outside, as one value. */
export function stateOf(source: StateSource): MachineState {
  const { brand, flash, device, powered, busy, now } = source
  const halt = flash.owed?.halt ?? null
  return {
    powered,
    words: wordsOf(source),
    haltStage: halt,
    prompts: halt !== null && brand.promptStages.includes(halt),
    batchNo: settlingBatchNo(flash),
    terminalId: flash.terminalId,
    merchantId: flash.merchantId,
    unsent: unsentOf(brand, flash),
    cursors: flash.owed ? classCursors(uploadItems(flash, flash.owed, brand), flash.owed) : [],
    pendingReversals: flash.reversals.length,
    canSell: powered && !busy && !(halt !== null && brand.blocksSales.includes(halt)),
    signedOn: flash.signedOn,
    paper: device.paper,
    lid: device.lid,
    printer: device.printer,
    battery: device.battery,
    mains: device.mains,
    isWeak: device.isWeak,
    cardIn: device.cardIn,
    ailment: device.ailment,
    busy,
    restarted: source.restarted,
    clockSkewMs: flash.clockSkewMs,
    terminalNow: now + flash.clockSkewMs,
    clockBehindJournal: now + flash.clockSkewMs < (flash.log.at(-1)?.at ?? 0) - CLOCK_TOLERANCE_MS,
    lastClosing: flash.lastClosing,
  }
}

/** While it runs, what the run shows; at rest with something owed, the brand's prompt for that stage, else its warnings. */
function wordsOf(source: StateSource): readonly string[] {
  const { brand, flash, device, powered, busy, display, why } = source
  if (!powered) return fillWords(brand, brand.words.off, {})
  const prompt = flash.owed && brand.words.halted[flash.owed.halt]
  if (busy) return display
  if (!prompt || !flash.owed) return warning(brand, device, flash) ?? display
  const of = uploadItems(flash, flash.owed, brand).length
  const told = why && brand.tellsWhyHalted.includes(why.reason) ? why.words : []
  return [...told, ...fillWords(brand, prompt, { item: Object.keys(flash.owed.done).length, of })]
}

function unsentOf(brand: Brand, flash: FlashContent): MachineState['unsent'] {
  const { owed } = flash
  if (owed && owed.halt !== 'H') return inUpload(brand, flash, owed)
  const offline = itemsOf(flash, settlingBatchNo(flash)).filter(waitsOffline)
  return { items: 0, of: 0, ...offlineOf(offline) }
}

function inUpload(brand: Brand, flash: FlashContent, owed: Owed): MachineState['unsent'] {
  const all = uploadItems(flash, owed, brand)
  const open = all.filter(({ trace }) => owed.halt === 'U' && owed.done[trace] === undefined)
  return { items: open.length, of: all.length, ...offlineOf(open.filter(waitsOffline)) }
}

const offlineOf = (items: readonly LogItem[]) => ({
  offlineItems: items.length,
  offlineAmountMinor: items.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
})
