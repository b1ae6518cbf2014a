import type { Brand } from '../brand'
import { isDomestic } from '../card'
import type { FlashContent, Owed } from '../flash'
import { type LogItem, uploadClass } from '../log-item'
import { itemsOf } from '../open-batch'

/** One class of the batch upload 批上送; the end of the batch is class 8 and always comes. */
interface UploadClass {
  readonly class: number
  readonly when: 'differs' | 'always'
  /** Field 60.3 by whether the totals agreed. */
  readonly network: { readonly agreed: string; readonly differs: string }
  /** Items in one message. */
  readonly perMessage: number
}
const DETAIL = { agreed: '201', differs: '201' }
const FAILED = { agreed: '204', differs: '206' }

/** The eight steps in their order; the comment says what each uploads. */
export const UPLOAD_CLASSES: readonly UploadClass[] = [
  // stripe offline sales
  { class: 1, when: 'differs', network: DETAIL, perMessage: 1 },
  // chip offline sales
  { class: 2, when: 'differs', network: DETAIL, perMessage: 1 },
  // stripe online sales, voids
  { class: 3, when: 'differs', network: DETAIL, perMessage: 8 },
  // refunds
  { class: 4, when: 'differs', network: DETAIL, perMessage: 1 },
  // chip online sales (TC)
  { class: 5, when: 'always', network: { agreed: '203', differs: '205' }, perMessage: 1 },
  // chip sales declined offline (AAC)
  { class: 6, when: 'always', network: FAILED, perMessage: 1 },
  // chip sales approved with an ARPC error
  { class: 7, when: 'always', network: FAILED, perMessage: 1 },
]
/** Field 60.3 of the end message. */
export const END_NETWORK = { agreed: '207', differs: '202' } as const
export const END_CLASS = 8

export interface Packet {
  readonly class: number
  readonly network: string
  readonly items: readonly LogItem[]
  /** Place of the first item in the whole upload, 1-based. */
  readonly first: number
  readonly last: number
}

export const agreed = ({ answer }: Owed): boolean =>
  answer?.domestic === 'agreed' && answer.foreign === 'agreed'

/** Every item this settlement has to upload, in order, done or not. */
export function uploadItems(flash: FlashContent, owed: Owed, brand: Brand): readonly LogItem[] {
  const items = itemsOf(flash, owed.batchNo)
  return UPLOAD_CLASSES.flatMap(({ class: number, when }) => {
    const own = items.filter(item => uploadClass(item) === number)
    const offline = number <= 2 && brand.offline === 'in-upload'
    return when === 'always' || offline ? own : own.filter(item => differs(item, owed))
  })
}

/** Only 内卡 not equal: domestic cards are enough. 外卡 not equal, or both: everything. */
function differs(item: LogItem, { answer }: Owed): boolean {
  if (answer?.foreign !== 'agreed') return true
  return answer.domestic !== 'agreed' && isDomestic(item.card)
}

/** How far one class of the upload is. */
export interface ClassCursor {
  readonly class: number
  readonly done: number
  readonly of: number
}

/** The cursor of every class that has anything to upload. */
export function classCursors(items: readonly LogItem[], owed: Owed): readonly ClassCursor[] {
  return UPLOAD_CLASSES.flatMap(({ class: number }) => {
    const own = items.filter(item => uploadClass(item) === number)
    const done = own.filter(({ trace }) => owed.done[trace] !== undefined).length
    return own.length > 0 ? [{ class: number, done, of: own.length }] : []
  })
}

/** What is still to be sent, packed as messages. */
export function packets(items: readonly LogItem[], owed: Owed): readonly Packet[] {
  const placed = items.map((item, index) => ({ item, place: index + 1 }))
  const open = placed.filter(({ item }) => owed.done[item.trace] === undefined)
  return UPLOAD_CLASSES.flatMap(({ class: number, network, perMessage }) => {
    const own = open.filter(({ item }) => uploadClass(item) === number)
    const count = Math.ceil(own.length / perMessage)
    return Array.from({ length: count }, (_, index) => {
      const chunk = own.slice(index * perMessage, (index + 1) * perMessage)
      return {
        class: number,
        network: agreed(owed) ? network.agreed : network.differs,
        items: chunk.map(({ item }) => item),
        first: chunk[0]?.place ?? 0,
        last: chunk[chunk.length - 1]?.place ?? 0,
      }
    })
  })
}
