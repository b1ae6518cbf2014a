/** Texts of the desk command. */
export const zh = {
  'desk.no-display': '没有图形界面，改在终端里完成同样的工作。',
} as const

export const en: Record<keyof typeof zh, string> = {
  'desk.no-display': 'There is no display: the same job runs here in the terminal.',
}
