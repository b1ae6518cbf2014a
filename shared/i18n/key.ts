import { z } from 'zod'
import { catalogues, type MessageKey } from './catalogue'

/** A key of the catalogue that crosses processes: what has no text does not pass. */
export const Key: z.ZodType<MessageKey> = z.custom<MessageKey>(
  key => typeof key === 'string' && Object.hasOwn(catalogues['zh-CN'], key),
)
