/** Words of one line in both firmwares. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** What an entry of a menu comes to. */
export type Errand =
  | 'settle'
  | 'sign-on'
  | 'totals'
  | 'batch-number'
  | 'last-settlement'
  | 'print-slip'
  | 'print-detail'
  | 'line-test'
  | 'sale'
  | 'clear-log'
  | 'settings'

/** An entry is chosen by its place, from 1: it opens further entries, or does something. */
export type MenuEntry =
  | { readonly label: Label; readonly opens: readonly MenuEntry[] }
  | { readonly label: Label; readonly does: Errand }

/** The menus of one maker's terminals and what is printed on their keys: data, so that a further brand is a further row. */
export interface HandsetMenu {
  readonly keys: { readonly menu: Label; readonly confirm: Label; readonly cancel: Label }
  readonly entries: readonly MenuEntry[]
  /**
   * prompt   its own question at rest is answered with 确认
   * itself   it goes on as soon as nothing is in the way any more
   * menu     only the entry 结算 goes on
   */
  readonly resumes: 'prompt' | 'itself' | 'menu'
}
