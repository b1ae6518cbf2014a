import type { Clock } from '../../clock'
import { hasContact } from './register-line'
import type { World } from './world'

const MINUTE_MS = 60_000
const NOBODY_ANSWERS_MS = 2_000
const QUALITY_SAMPLES = 40

/**
 * What a computer in this shop sees around it. The same questions, in the same words, as the examination has for a real
 * shop; the answers come from the state of the simulated one. `watch` passes while nobody answers or a line is watched;
 * by default the time of the shop.
 */
export function seenAround(world: World, watch: Clock = world.clock) {
  const { clock, wiring } = world
  const minutesAgo = (minutes: number): string =>
    new Date(clock.now() - minutes * MINUTE_MS).toISOString()
  const isOnline = () => world.state.computer.network === 'up' && world.state.router === 'on'
  return {
    pcLink: async () => ({ up: world.state.computer.network === 'up', name: 'eth0' }),
    linkEvents: async () =>
      world.state.dropsMinutesAgo.flatMap(minutes => [
        { at: minutesAgo(minutes), up: false },
        { at: minutesAgo(minutes - 1), up: true },
      ]),
    gateway: async () => ({ answers: isOnline(), address: '192.168.1.1' }),
    dns: async (_name: string) => ({
      answers: isOnline(),
      milliseconds: isOnline() ? 12 : NOBODY_ANSWERS_MS,
    }),
    tcp: async (host: string, port: number, timeoutMs: number) =>
      isAcquirer(host)
        ? knockAtBank(world, timeoutMs, watch)
        : knockAtTerminal(world, port, timeoutMs, watch),
    tls: async (_host: string, _port: number, timeoutMs: number) => {
      const { result, version } = world.state.encryption
      if ((await knockAtBank(world, timeoutMs, watch)).result !== 'connects')
        return { result: 'silent' } as const
      return { result, version, ...(result === 'agrees' ? {} : { why: result }) } as const
    },
    quality: async (_host: string, _port: number, forMs: number) => {
      await watch.sleep(forMs)
      const { latencyMs, jitterMs, loss } = world.state.line
      const lost = isOnline() ? Math.round(QUALITY_SAMPLES * loss) : QUALITY_SAMPLES
      return { sent: QUALITY_SAMPLES, lost, latencyMs, jitterMs }
    },
    serialPeer: async (_path: string) =>
      world.state.register.cable === 'out'
        ? null
        : { on: hasContact(world.state.register.cable) && world.state.power === 'on' },
    disk: async (_dir: string) => ({ freeBytes: world.state.computer.freeBytes }),
    clockAheadMs: async () => world.state.computer.clockAheadMs,
    sleeps: async () =>
      world.state.computer.wokeMinutesAgo.map(minutes => ({
        at: minutesAgo(minutes),
        milliseconds: 11 * MINUTE_MS,
      })),
    otherCopies: async (_path: string | null) => world.state.computer.otherCopies,
    scanner: async () => {
      const { present, scannedMinutesAgo, garbled } = world.state.scanner
      return { present, lastScanAt: minutesAgo(scannedMinutesAgo), garbled }
    },
    slipPrinter: async () => ({ ready: world.state.slipPrinter, name: 'receipts' }),
    neighbours: async () => [
      { name: wiring.line, reachesBank: world.state.bank === 'up' },
      { name: 'shop next door', reachesBank: world.state.bank === 'up' },
    ],
    office: async () => {
      const { kindRefused, mayOperatorSettle, payout } = world.state.office
      return { kindRefused, mayOperatorSettle, payout }
    },
  }
}

/** The bank's host has a name; terminals of the shop have numbers. */
const isAcquirer = (host: string): boolean => !/^[\d.]+$/.test(host)

async function knockAtBank({ state }: World, timeoutMs: number, watch: Clock) {
  const online = state.computer.network === 'up' && state.router === 'on'
  if (online && state.bank === 'refusing') return { result: 'refused', milliseconds: 20 } as const
  if (online && state.bank !== 'silent')
    return { result: 'connects', milliseconds: state.line.latencyMs } as const
  await watch.sleep(timeoutMs)
  return { result: 'silent', milliseconds: timeoutMs } as const
}

async function knockAtTerminal({ state }: World, port: number, timeoutMs: number, watch: Clock) {
  const { register, power, router, computer } = state
  const reached = computer.network === 'up' && router === 'on' && hasContact(register.cable)
  if (!reached || power === 'off') {
    await watch.sleep(timeoutMs)
    return { result: 'silent', milliseconds: timeoutMs } as const
  }
  const result = port === register.tcpPort ? 'connects' : 'refused'
  return { result, milliseconds: 2 } as const
}
