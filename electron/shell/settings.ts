import Store from 'electron-store'
import { z } from 'zod'
import { Settings } from '../../shared/contract'

/** Where the window stood, in screen pixels. */
export const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type Bounds = z.infer<typeof Bounds>

/** What is kept between two starts; a value that cannot be read falls back alone, not with the whole file. */
const Kept = z.object({
  locale: Settings.shape.locale.catch('zh-CN'),
  theme: Settings.shape.theme.catch('system'),
  mode: Settings.shape.mode.catch('demo'),
  bounds: Bounds.nullable().catch(null),
})

export interface KeptSettings {
  read(): Settings
  keep(settings: Settings): void
  readonly bounds: Bounds | null
  keepBounds(bounds: Bounds): void
}

/** Language, look and window, in a small file of their own. Never money: that is the ledger's. */
export function openSettings(): KeptSettings {
  const store = new Store<z.infer<typeof Kept>>({ name: 'settings', clearInvalidConfig: true })
  const kept = () => Kept.parse({ ...store.store })
  return {
    read: () => Settings.parse(kept()),
    keep: settings => store.set(settings),
    get bounds() {
      return kept().bounds
    },
    keepBounds: bounds => store.set({ bounds }),
  }
}
