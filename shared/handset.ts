import { z } from 'zod'

/** The keys that every maker's terminal has. `power` is held down: the terminal starts anew. */
export const HandsetKey = z.enum([
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const),
  ...(['menu', 'cancel', 'clear', 'confirm', 'power'] as const),
])
export type HandsetKey = z.infer<typeof HandsetKey>

/**
 * Parts that hands can move. `in`: paper loaded, lid shut, plug or cable seated, card in its slot; `out` is the
 * contrary. A printed slip can only be torn off (`slip`, `out`).
 */
export const HandsetPart = z.enum(['paper', 'lid', 'mains', 'network', 'register', 'card', 'slip'])
export type HandsetPart = z.infer<typeof HandsetPart>

/** One touch of the terminal on the counter. */
export const Touch = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), key: HandsetKey }),
  z.strictObject({ kind: z.literal('part'), part: HandsetPart, to: z.enum(['in', 'out']) }),
])
export type Touch = z.infer<typeof Touch>

const face = z.object({
  maker: z.string(),
  model: z.string(),
  /** Of its own display texts. */
  language: z.enum(['zh', 'en']),
  powered: z.boolean(),
  /** Its display, line by line, in its own words. */
  lines: z.array(z.string()),
  /** It asks something that 确认 and 取消 answer. */
  asks: z.boolean(),
  busy: z.boolean(),
  /** Bars of its own line to the bank, 0 to 4. */
  signal: z.int().min(0).max(4),
  /** Percent. */
  battery: z.int().min(0).max(100),
  mains: z.boolean(),
  paper: z.boolean(),
  lid: z.enum(['closed', 'open']),
  /** A card is in the slot. */
  card: z.boolean(),
  /** Its own network plug. */
  network: z.enum(['in', 'out']),
  /** The cable to the console. */
  register: z.enum(['in', 'loose', 'out']),
  /** What hangs out of its printer, line by line, until it is torn off. */
  slip: z.array(z.string()),
})
/** The terminal as it stands on the counter: everything that eyes can see of it, and nothing else. */
export interface HandsetFace extends z.infer<typeof face> {}
export const HandsetFace: z.ZodType<HandsetFace, HandsetFace> = face
