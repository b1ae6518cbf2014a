import type { Stage } from '../../../../shared/stage'

/** How long a message of a stage stands on the display before the terminal goes on, milliseconds. */
export type Pace = Readonly<Partial<Record<Stage, number>>>

/** Long enough to be read by a person who learns; U is shown once for each item. */
export const LESSON_PACE: Pace = { P: 400, R: 300, H: 600, U: 60, S: 500, D: 400, C: 400 }
