import { Fault } from '../../../../shared/fault'
import type { Address } from '../../../../shared/terminal'
import type { SimulatedLink } from '../../terminals/fleet'
import type { Link } from '../../terminals/link/link'
import { memoryPair } from '../../terminals/link/memory'
import { simulatedLink } from '../embedded'
import type { World } from './world'
import type { WorldState } from './world-state'

/** How long a connection that nobody answers is waited for, ms. */
const KNOCK_MS = 5_000
const ANOTHER_DEVICE = 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'

/** The console's line to the terminal with everything that can be in its way. @throws Fault `link.*` */
export function reachTerminal(world: World, address: Address): Promise<SimulatedLink> {
  return address.kind === 'zvt-serial'
    ? overSerial(world, address)
    : overNetwork(world, address as Extract<Address, { kind: 'zvt-tcp' }>)
}

async function overSerial(
  { state, terminal }: World,
  { path, baud }: Extract<Address, { kind: 'zvt-serial' }>,
): Promise<SimulatedLink> {
  const { cable, port } = state.register
  if (cable === 'out') throw new Fault('link.no-such-port', { path })
  if (port === 'taken') throw new Fault('link.port-busy', { path })
  if (port === 'forbidden') throw new Fault('link.port-denied', { path })
  if (cable === 'worn') return { link: worn(terminal), line: 'serial' }
  if (cable === 'loose' || state.power === 'off') return { link: deaf(), line: 'serial' }
  if (baud !== state.register.baud) return { link: garbling(terminal), line: 'serial' }
  return simulatedLink(terminal, 'serial')
}

async function overNetwork(
  { state, terminal, clock }: World,
  { host, port }: Extract<Address, { kind: 'zvt-tcp' }>,
): Promise<SimulatedLink> {
  const { cable, port: device, tcpPort } = state.register
  const isReachable =
    state.computer.network === 'up' &&
    state.router === 'on' &&
    state.power === 'on' &&
    hasContact(cable)
  if (!isReachable) {
    await clock.sleep(KNOCK_MS)
    throw new Fault('link.refused', { host, port })
  }
  if (port !== tcpPort)
    throw new Fault('link.refused', { host, port }, { cause: { code: 'ECONNREFUSED' } })
  if (device === 'another-device') return { link: anotherDevice(), line: 'tcp' }
  return simulatedLink(terminal, 'tcp')
}

export const hasContact = (cable: WorldState['register']['cable']): boolean =>
  cable === 'firm' || cable === 'wobbly'

/** A port that opens, with nobody behind it. */
const deaf = (): Link => memoryPair()[0]

/** What the terminal answers does not come as it was sent. */
function worn(terminal: World['terminal']): Link {
  const { link } = simulatedLink(terminal, 'serial')
  return { ...link, incoming: spoilt(link.incoming) }
}

/** The terminal at another speed: bytes come, and none is what was sent. */
function garbling(terminal: World['terminal']): Link {
  const { link } = simulatedLink(terminal, 'serial')
  return {
    incoming: spoilt(link.incoming),
    write: bytes => link.write(bytes.map(spoil)),
    close: () => link.close(),
  }
}

const spoil = (byte: number): number => (((byte << 2) | (byte >> 5)) & 0xff) ^ 0xa5

async function* spoilt(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk.map(spoil)
}

function anotherDevice(): Link {
  const [near, far] = memoryPair()
  far.write(new TextEncoder().encode(ANOTHER_DEVICE)).catch(() => undefined)
  return near
}
