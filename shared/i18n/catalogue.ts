import * as desk from './text/desk'
import * as fault from './text/fault'
import * as stage from './text/stage'
import * as window from './text/window'

/** Each topic holds both languages side by side; Chinese is the master, English must have the same keys or it does not compile. */
export const catalogues = {
  'zh-CN': { ...stage.zh, ...fault.zh, ...window.zh, ...desk.zh },
  en: { ...stage.en, ...fault.en, ...window.en, ...desk.en },
} as const

export type Locale = keyof typeof catalogues
export type MessageKey = keyof (typeof catalogues)['zh-CN']
