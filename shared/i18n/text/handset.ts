/** Texts of the terminal that is drawn on screen: what a screen reader says of its parts and keys. */
export const zh = {} as const

export const en: Record<keyof typeof zh, string> = {}
