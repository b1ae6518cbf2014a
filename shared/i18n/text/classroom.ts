/** Texts around a training run in the trainee’s window. */
export const zh = {} as const

export const en: Record<keyof typeof zh, string> = {}
