import { z } from 'zod'
import { CauseId } from './diagnosis'
import { Stage } from './stage'

/**
 * What a real incident of the shop leaves for training: its number, the day, what was wrong, where it stopped. The shape
 * is strict so that nothing of a card, a sum, a merchant or a terminal can ever come along.
 */
export const Lesson = z.strictObject({
  /** Of the incident, as a person says it. */
  reference: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  /** UTC, ISO 8601: when it ended. */
  at: z.iso.datetime(),
  causes: z.array(CauseId),
  stage: Stage.nullable(),
})
export type Lesson = z.infer<typeof Lesson>
