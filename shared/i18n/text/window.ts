/** Texts of the window. */
export const zh = {
  'app.title': '结算台',
} as const

export const en: Record<keyof typeof zh, string> = {
  'app.title': 'Settle Desk',
}
