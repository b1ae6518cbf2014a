import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'
import { Fault } from '../../../../shared/fault'
import { type Clock, within } from '../../clock'
import { serialPeer } from '../../terminals/link/serial-peer'
import type { Surroundings } from '../surroundings'
import { UNTOLD } from '../untold-surroundings'
import { freeBytes } from './free-bytes'
import { defaultGateway } from './gateway'
import { handshake } from './handshake'
import { holdersOf } from './holders'
import { knock } from './knock'
import { networkOf } from './network'
import { qualityOf } from './quality'
import { scannerOnUsb } from './scanner'
import { keepVigil } from './vigil'

export interface RealOptions {
  readonly clock: Clock
  /** What only other parts of the program know: scanner, slip printer, neighbours, office. */
  readonly told?: Partial<Surroundings>
}

/** They are watched from the moment this is made, until `stop`: changes of the network, sleeps. */
export interface RealSurroundings extends Surroundings {
  stop(): void
}

const DNS_MS = 2_000
const FILE_MS = 1_000

/**
 * This computer as it is. Opens connections to the hosts that the shop wrote down and to nothing else, sends nothing
 * on them but a TLS handshake where that is asked for, and works without any network.
 */
export function realSurroundings({ clock, told = {} }: RealOptions): RealSurroundings {
  const vigil = keepVigil(clock, () => networkOf(networkInterfaces()).up)
  const inTime = <T>(ms: number, work: Promise<T>): Promise<T | null> =>
    within(clock, ms, work, () => new Fault('link.timeout')).catch(() => null)
  return {
    ...UNTOLD,
    pcLink: async () => networkOf(networkInterfaces()),
    linkEvents: async () => vigil.linkEvents(),
    sleeps: async () => vigil.sleeps(),
    gateway: () => inTime(FILE_MS, defaultGateway()),
    dns: async name => {
      const started = clock.now()
      const found = await inTime(DNS_MS, lookup(name))
      return { answers: found !== null, milliseconds: Math.round(clock.now() - started) }
    },
    tcp: (host, port, timeoutMs) => knock(host, port, { clock, timeoutMs }),
    tls: (host, port, timeoutMs) => handshake(host, port, { clock, timeoutMs }),
    quality: (host, port, forMs) => qualityOf(host, port, { clock, forMs }),
    serialPeer: path => inTime(FILE_MS, serialPeer(path)),
    disk: dir => inTime(FILE_MS, freeBytes(dir)),
    otherCopies: path => (path === null ? UNTOLD.otherCopies(null) : holdersOf(path)),
    scanner: () => inTime(FILE_MS, scannerOnUsb()),
    ...told,
    stop: vigil.stop,
  }
}
