import type { MessageKey } from '../../shared/i18n/catalogue'
import type { AssistedBrand } from '../../shared/terminal'

/** What a person has typed about a terminal that is not saved yet. */
export interface Draft {
  readonly link: 'tcp' | 'serial' | 'assisted'
  /** Whose menus a terminal without a link has. */
  readonly brand: AssistedBrand
  readonly host: string
  readonly port: string
  /** A port from the list; empty while `ownPath` is used. */
  readonly path: string
  readonly ownPath: string
  readonly baud: string
  readonly name: string
  readonly currency: string
}

export type DraftField = keyof Draft

/** Rates that ZVT terminals are delivered with; 9600 is the usual one. */
export const BAUD_RATES = ['9600', '19200', '38400', '57600', '115200'] as const

export const EMPTY_DRAFT: Draft = {
  link: 'tcp',
  brand: 'generic',
  host: '',
  port: '20007',
  path: '',
  ownPath: '',
  baud: '9600',
  name: '',
  currency: 'CNY',
}

/** The address that the form stands for, in the spelling the engine reads. */
export function addressOf(draft: Draft): string {
  if (draft.link === 'assisted') return `assisted:${draft.brand}`
  if (draft.link === 'tcp') return `zvt+tcp://${draft.host.trim()}:${draft.port.trim()}`
  const path = draft.path || draft.ownPath.trim()
  const where = path.startsWith('/') ? `//${path}` : path
  return `zvt+serial:${where}?baud=${draft.baud}`
}

/** What is still missing before the link can be tested, field by field. */
export function missing(draft: Draft): Readonly<Partial<Record<DraftField, MessageKey>>> {
  if (draft.link === 'assisted') return {}
  if (draft.link === 'serial')
    return draft.path || draft.ownPath.trim() ? {} : { ownPath: 'setup.incomplete.path' }
  const port = Number(draft.port)
  const goodPort = /^\d+$/.test(draft.port.trim()) && port >= 1 && port <= 65_535
  return {
    ...(/^\S+$/.test(draft.host.trim()) ? {} : { host: 'setup.incomplete.host' as const }),
    ...(goodPort ? {} : { port: 'setup.incomplete.port' as const }),
  }
}

export const goodName = (name: string): boolean =>
  name.trim().length >= 1 && name.trim().length <= 40
