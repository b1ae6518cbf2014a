import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Settings } from '../../shared/contract'
import { catalogues, type Locale, type MessageKey } from '../../shared/i18n/catalogue'

type Item = MenuItemConstructorOptions
const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' }

/** The native menu in the chosen language; made anew whenever that changes. */
export function showMenu(chosen: Locale, change: (part: Partial<Settings>) => void): void {
  const words = catalogues[chosen]
  const item = (role: NonNullable<Item['role']>, key: MessageKey): Item => ({
    role,
    label: words[key],
  })
  const languages = Object.entries(LANGUAGES).map(
    ([locale, label]): Item => ({
      label,
      type: 'radio',
      checked: locale === chosen,
      click: () => change({ locale: locale as Locale }),
    }),
  )
  const separator: Item = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words['menu.file'], submenu: [item('quit', 'menu.quit')] },
      {
        label: words['menu.edit'],
        submenu: [
          item('cut', 'menu.cut'),
          item('copy', 'menu.copy'),
          item('paste', 'menu.paste'),
          item('selectAll', 'menu.select-all'),
        ],
      },
      {
        label: words['menu.view'],
        submenu: [
          item('zoomIn', 'menu.zoom-in'),
          item('zoomOut', 'menu.zoom-out'),
          item('resetZoom', 'menu.zoom-reset'),
          item('togglefullscreen', 'menu.full-screen'),
          separator,
          { label: words['menu.language'], submenu: languages },
        ],
      },
      { label: words['menu.help'], submenu: [item('about', 'menu.about')] },
    ]),
  )
}
