import { z } from 'zod'
import type { Patch, WorldState } from './world-state'

const word = <const W extends readonly [string, ...string[]]>(...words: W) => z.enum(words)
const LONGEST_MS = 60_000
const LONGEST_MINUTES = 7 * 24 * 60
const milliseconds = z.number().nonnegative().max(LONGEST_MS)
const minutes = z.number().nonnegative().max(LONGEST_MINUTES)
const moments = z.array(minutes).max(100)
const DAY_MS = 24 * 60 * 60_000

/** Every part of a shop, and what it can be: a part that were missing here would not compile. */
const PARTS = {
  computer: z.strictObject({
    network: word('up', 'down'),
    freeBytes: z.number().nonnegative(),
    clockAheadMs: z.number().min(-DAY_MS).max(DAY_MS),
    wokeMinutesAgo: moments,
    otherCopies: z.int().nonnegative().max(9),
  }),
  dropsMinutesAgo: moments,
  router: word('on', 'off'),
  line: z.strictObject({
    latencyMs: milliseconds,
    jitterMs: milliseconds,
    loss: z.number().nonnegative().max(1),
  }),
  bank: word('up', 'refusing', 'silent', 'failing'),
  encryption: z.strictObject({
    result: word('agrees', 'certificate', 'version'),
    version: z.string().max(20),
  }),
  ownLine: word('up', 'unplugged', 'no-signal'),
  signOn: word('good', 'refused'),
  format: word('right', 'wrong'),
  register: z.strictObject({
    cable: word('firm', 'wobbly', 'loose', 'out', 'worn'),
    port: word('free', 'taken', 'forbidden', 'another-device'),
    baud: z.int().positive().max(921_600),
    tcpPort: z.int().positive().max(65_535),
  }),
  power: word('on', 'off'),
  scanner: z.strictObject({
    present: z.boolean(),
    scannedMinutesAgo: minutes,
    garbled: z.boolean(),
  }),
  slipPrinter: z.boolean(),
  office: z.strictObject({
    kindRefused: z.string().min(1).max(20),
    mayOperatorSettle: z.boolean(),
    payout: word('paid', 'late', 'returned'),
    account: word('fine', 'frozen', 'low', 'wrong-details'),
    bankNotice: word('none', 'announced'),
  }),
  till: word('right', 'tenfold', 'hundredfold', 'doubled', 'misdated', 'refunds', 'orphans'),
  care: word('kept', 'neglected'),
  parts: z.strictObject({
    stripe: word('sound', 'defective'),
    display: word('sound', 'broken'),
    keys: word('sound', 'stuck'),
  }),
} as const satisfies { readonly [K in keyof WorldState]: z.ZodType<WorldState[K]> }

const isWhole = (part: z.ZodType): part is z.ZodObject => part instanceof z.ZodObject
const shape = Object.fromEntries(
  Object.entries<z.ZodType>(PARTS).map(([name, part]) => [
    name,
    isWhole(part) ? part.partial() : part,
  ]),
)

/** A change of some of it, as a trainer writes it. */
export const ShopChange = z.strictObject(shape).partial() as unknown as z.ZodType<Patch>

export const isPartOfShop = (name: string): boolean => Object.hasOwn(PARTS, name)

/** Whether a shop can ever be so: `office.account=frozen`. */
export function isCondition(condition: string): boolean {
  const [path = '', value = ''] = condition.split('=')
  const [part = '', field] = path.split('.')
  if (!isPartOfShop(part)) return false
  const whole = PARTS[part as keyof typeof PARTS]
  if (isWhole(whole) !== (field !== undefined)) return false
  return readings(value).some(
    each =>
      ShopChange.safeParse({ [part]: field === undefined ? each : { [field]: each } }).success,
  )
}

/** A file holds the value as text, whatever it stands for. */
const readings = (value: string): readonly unknown[] => [
  value,
  ...(/^(?:true|false)$/.test(value) ? [value === 'true'] : []),
  ...(/^\d+$/.test(value) ? [Number(value)] : []),
]
