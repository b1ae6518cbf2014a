import * as desk from './text/desk'
import * as fact from './text/fact'
import * as fault from './text/fault'
import * as menu from './text/menu'
import * as setup from './text/setup'
import * as stage from './text/stage'
import * as state from './text/state'
import * as terminalCodes from './text/terminal-codes'
import * as terminalProgress from './text/terminal-progress'
import * as terminalStates from './text/terminal-states'
import * as window from './text/window'

/** Each topic holds both languages side by side; Chinese is the master, English must have the same keys or it does not compile. */
export const catalogues = {
  'zh-CN': {
    ...stage.zh,
    ...terminalCodes.zh,
    ...terminalStates.zh,
    ...terminalProgress.zh,
    ...fault.zh,
    ...state.zh,
    ...fact.zh,
    ...setup.zh,
    ...window.zh,
    ...desk.zh,
    ...menu.zh,
  },
  en: {
    ...stage.en,
    ...terminalCodes.en,
    ...terminalStates.en,
    ...terminalProgress.en,
    ...fault.en,
    ...state.en,
    ...fact.en,
    ...setup.en,
    ...window.en,
    ...desk.en,
    ...menu.en,
  },
} as const

export type Locale = keyof typeof catalogues
export type MessageKey = keyof (typeof catalogues)['zh-CN']
