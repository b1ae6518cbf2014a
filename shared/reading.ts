import { z } from 'zod'
import { FactName, resultsOf } from './facts'

/** What a measurement may have found besides its result; each name has a caption in the catalogue, `measured.<name>`. */
const MeasuredName = z.enum([
  ...(['code', 'words', 'host', 'port', 'path', 'baud', 'version', 'before', 'now'] as const),
  ...(['milliseconds', 'percent', 'count', 'of', 'megabytes', 'minutes', 'stage'] as const),
  ...(['reference', 'at', 'name', 'why'] as const),
])

/** Figures and words for the person who asks how we know. Times are UTC, ISO 8601. */
export const Measured = z.partialRecord(MeasuredName, z.union([z.string(), z.number()]))
export type Measured = z.infer<typeof Measured>

/** One fact as it was measured just now. `unknown`: looked at, and it could not be told. */
export const Reading = z
  .object({ fact: FactName, result: z.string(), measured: Measured, at: z.string() })
  .refine(({ fact, result }) => [...resultsOf(fact), 'unknown'].includes(result))
export type Reading = z.infer<typeof Reading>
