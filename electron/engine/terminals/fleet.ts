import { Fault } from '../../../shared/fault'
import type { Currency } from '../../../shared/money'
import type { Address } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Driver } from './driver'
import type { Link } from './link/link'
import { openSerial } from './link/serial'
import { openTcp } from './link/tcp'
import { connectZvt } from './protocols/zvt/driver'
import type { Recorder } from './protocols/zvt/tap'

/** A link to a simulated terminal, and which of the two transports it speaks. */
export interface SimulatedLink {
  readonly link: Link
  readonly line: 'serial' | 'tcp'
}

export interface FleetOptions {
  readonly clock: Clock
  readonly currency: Currency
  /** False: where the terminal insists on another currency, that one is taken. */
  readonly currencyIsFirm?: boolean
  /** Key into the models. */
  readonly model: string
  readonly record?: Recorder
  /** Handed in, because a shop's console does not hold the simulator. */
  readonly simulated?: (scenario: string, seed: number | undefined) => Promise<SimulatedLink>
}

const CONNECT_MS = 5_000

/**
 * Opens the terminal behind an address. Every call makes a fresh connection.
 * @throws Fault `link.*`; `terminal.no-register-link` where a person works the terminal; `input.address` for a
 * simulated terminal where there is no simulator
 */
export async function openTerminal(address: Address, options: FleetOptions): Promise<Driver> {
  const { link, line } = await openLink(address, options)
  return connectZvt({ ...options, link, line })
}

async function openLink(address: Address, options: FleetOptions): Promise<SimulatedLink> {
  const { clock, simulated } = options
  switch (address.kind) {
    case 'zvt-tcp':
      return {
        link: await openTcp(address.host, address.port, { clock, timeoutMs: CONNECT_MS }),
        line: 'tcp',
      }
    case 'zvt-serial':
      return { link: await openSerial(address.path, { clock, baud: address.baud }), line: 'serial' }
    case 'assisted':
      throw new Fault('terminal.no-register-link')
    case 'sim':
      if (!simulated)
        throw new Fault('input.address', { address: `sim:${address.scenario}`, why: 'mode' })
      return simulated(address.scenario, address.seed)
  }
}
