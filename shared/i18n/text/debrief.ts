/** Texts of the debrief, the replay, the progress page and the drills that are suggested. */
export const zh = {} as const

export const en: Record<keyof typeof zh, string> = {}
