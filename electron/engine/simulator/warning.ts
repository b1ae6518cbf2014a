import { ailmentOf } from './ailments'
import type { Brand, Words } from './brand'
import type { Device } from './device'
import type { FlashContent } from './flash'
import { fillWords } from './words'

/** From here on a journal asks to be settled, as a share of what it holds. */
const NEARLY_FULL = 0.9
/** Up to here, percent, a terminal on mains says that it charges. */
const CHARGING_PERCENT = 30
/** What any brand says of itself while it rests. */
export const RESTING = {
  charging: { zh: ['正在充电'], en: ['CHARGING'] },
  settleSoon: { zh: ['总计金额太大', '请立即结算'], en: ['BATCH NEARLY FULL', 'SETTLE SOON'] },
} satisfies Readonly<Record<string, Words>>

/** What a terminal at rest says on its display without being asked, most urgent first. Undefined: nothing. */
export function warning(
  brand: Brand,
  device: Device,
  { log }: FlashContent,
): readonly string[] | undefined {
  const words = [
    device.ailment && ailmentOf(device.ailment).words,
    device.printer === 'jam' && brand.words.stopped.jam,
    device.isWeak && brand.words.stopped['battery-low'],
    log.length >= device.journalItems * NEARLY_FULL && RESTING.settleSoon,
    device.mains && device.battery <= CHARGING_PERCENT && RESTING.charging,
  ].find(each => each)
  return words ? fillWords(brand, words, {}) : undefined
}
