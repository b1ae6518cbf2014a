/** Buttons around the incident passport; its own words stand with the incident. */
export const zh = {
  'passport.page.loading': '正在写问题护照',
  'passport.page.none': '还没有问题护照。',
  'passport.page.language': '护照的语言',
  'passport.page.print': '打印',
  'passport.page.pdf': '存为 PDF',
  'passport.page.json': '存为 JSON',
  'passport.page.saved': '已存到 {path}',
  'passport.page.printed': '已送去打印',
  'passport.page.back': '返回',
  'passport.page.sent': '发出',
  'passport.page.received': '收到',
} as const

export const en: Record<keyof typeof zh, string> = {
  'passport.page.loading': 'Writing the passport',
  'passport.page.none': 'There is no passport yet.',
  'passport.page.language': 'Language of the passport',
  'passport.page.print': 'Print',
  'passport.page.pdf': 'Save as PDF',
  'passport.page.json': 'Save as JSON',
  'passport.page.saved': 'Saved as {path}',
  'passport.page.printed': 'Sent to the printer',
  'passport.page.back': 'Back',
  'passport.page.sent': 'sent',
  'passport.page.received': 'received',
}
