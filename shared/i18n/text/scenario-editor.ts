/** Texts of the scenario editor. */
export const zh = {} as const

export const en: Record<keyof typeof zh, string> = {}
