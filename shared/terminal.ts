import { z } from 'zod'
import { Fault } from './fault'
import { Currency } from './money'

export const TerminalId = z.string().min(1).brand<'TerminalId'>()
export type TerminalId = z.infer<typeof TerminalId>

/** Families of terminal menus that a person can be led through, where no register link exists. */
export const AssistedBrand = z.enum(['generic', 'linden', 'cascade', 'harbor'])
export type AssistedBrand = z.infer<typeof AssistedBrand>

/** What the shop wrote down about a terminal. */
export const TerminalCard = z.object({
  id: TerminalId,
  /** The shop's own name for it, e.g. 收银台 1. */
  name: z.string().min(1).max(40),
  /** `zvt+tcp://host:20007`, `zvt+serial:///dev/ttyUSB0?baud=9600`, `assisted:BRAND` or `sim:SCENARIO`. */
  address: z.string().min(1),
  currency: Currency,
  /** Key into the models table; `generic` where the model is not known. */
  model: z.string().min(1),
})
export type TerminalCard = z.infer<typeof TerminalCard>

export type Address =
  | { readonly kind: 'zvt-tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'zvt-serial'; readonly path: string; readonly baud: number }
  /** No link: a person reads its screen and presses its keys. */
  | { readonly kind: 'assisted'; readonly brand: AssistedBrand }
  | { readonly kind: 'sim'; readonly scenario: string; readonly seed: number | undefined }

const bad = (address: string, why: string) => new Fault('input.address', { address, why })

/**
 * Reads a terminal address.
 * @throws Fault `input.address` naming what is wrong with it.
 */
export function parseAddress(address: string): Address {
  if (address.startsWith('zvt+tcp://')) return tcp(address)
  if (address.startsWith('zvt+serial:')) return serial(address)
  if (address.startsWith('assisted:')) return assisted(address)
  if (address.startsWith('sim:')) return sim(address)
  throw bad(address, 'scheme')
}

function tcp(address: string): Address {
  const match = /^zvt\+tcp:\/\/(\[[0-9a-fA-F:]+\]|[^/:?#\s]+)(?::(\d+))?\/?$/.exec(address)
  const port = Number(match?.[2] ?? 20007)
  if (!match?.[1]) throw bad(address, 'host')
  if (port < 1 || port > 65535) throw bad(address, 'port')
  return { kind: 'zvt-tcp', host: match[1].replace(/^\[|\]$/g, ''), port }
}

function serial(address: string): Address {
  const [where = '', query = ''] = address.slice('zvt+serial:'.length).split('?')
  const path = where.startsWith('//') ? where.slice(2) : where
  const found = /^(?:baud=(\d+))?$/.exec(query)
  const baud = Number(found?.[1] ?? 9600)
  if (!path) throw bad(address, 'port')
  if (!found || baud < 300 || baud > 921_600) throw bad(address, 'baud')
  return { kind: 'zvt-serial', path, baud }
}

function sim(address: string): Address {
  const match = /^sim:([a-z0-9-]+)(?:\?seed=(\d+))?$/.exec(address)
  if (!match?.[1]) throw bad(address, 'scenario')
  return { kind: 'sim', scenario: match[1], seed: match[2] ? Number(match[2]) : undefined }
}

function assisted(address: string): Address {
  const brand = AssistedBrand.safeParse(address.slice('assisted:'.length))
  if (!brand.success) throw bad(address, 'brand')
  return { kind: 'assisted', brand: brand.data }
}
