/** Texts of the instructor’s window. */
export const zh = {} as const

export const en: Record<keyof typeof zh, string> = {}
