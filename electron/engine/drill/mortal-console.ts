import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import type { SimulatedLink } from '../terminals/fleet'
import type { Link } from '../terminals/link/link'

/** Where a console dies: at its nth durable write, or at the nth time it hands bytes to the line; just before or just after. */
export interface Death {
  readonly at: 'write' | 'send'
  /** From 1. */
  readonly nth: number
  readonly edge: 'before' | 'after'
  /** Until somebody starts it again, milliseconds; meanwhile the terminal goes on alone. */
  readonly awayMs: number
}

/** Thrown by everything a dead console touches. */
export class Died extends Error {}

/** What a settlement touches, on a console that may die. */
export interface MortalConsole {
  readonly ledger: Ledger
  readonly clock: Clock
  wired(link: SimulatedLink): SimulatedLink
  /** Rejects with `Died` at the moment of death; the settlement itself may hear of it later, or never. */
  readonly died: Promise<never>
  /** How often it has written and sent so far: the places where it could have died. */
  readonly passed: Readonly<Record<Death['at'], number>>
}

const WRITES: ReadonlySet<PropertyKey> = new Set<keyof Ledger>([
  'saveTerminal',
  'removeTerminal',
  'openAttempt',
  'record',
  'note',
  'keepPinHash',
  'addTransactions',
])

/**
 * Wraps ledger, clock and line of a console, so that it dies where it is told to: from then on it writes
 * nothing, sends nothing, and the system hangs up for it, as after SIGKILL. Without a death it only counts.
 * @param real stays open and is the caller's to close, as the disk stays when a process ends
 */
export function mortalConsole(real: Ledger, clock: Clock, death?: Death): MortalConsole {
  const passed = { write: 0, send: 0 }
  const links: Link[] = []
  let dead = false
  let tell: (died: Died) => void = () => undefined
  const died = new Promise<never>((_, reject) => {
    tell = reject
  })
  died.catch(() => undefined)
  const alive = (): void => {
    if (dead) throw new Died()
  }
  const die = (): never => {
    dead = true
    for (const link of links) link.close().catch(() => undefined)
    tell(new Died())
    throw new Died()
  }
  const isNow = (at: Death['at']): boolean => {
    alive()
    return ++passed[at] === death?.nth && death.at === at
  }
  const step = <T>(at: Death['at'], act: () => T): T => {
    const now = isNow(at)
    if (now && death?.edge === 'before') die()
    const done = act()
    return now ? die() : done
  }
  const wire = (link: Link): Link => {
    links.push(link)
    return {
      incoming: link.incoming,
      write: async bytes => step('send', () => link.write(bytes)),
      close: async () => (dead ? undefined : link.close()),
    }
  }
  return {
    ledger: watched(real, (name, call) => {
      alive()
      return WRITES.has(name) ? step('write', call) : call()
    }),
    clock: {
      now: () => clock.now(),
      sleep: async (ms, signal) => {
        await clock.sleep(ms, signal)
        alive()
      },
    },
    wired: ({ link, line }) => ({ link: wire(link), line }),
    died,
    passed,
  }
}

/** The same ledger, each of its methods called through `through`. */
const watched = (
  real: Ledger,
  through: (name: PropertyKey, call: () => unknown) => unknown,
): Ledger =>
  new Proxy(real, {
    get: (ledger, name) => {
      const member: unknown = Reflect.get(ledger, name)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => through(name, () => Reflect.apply(member, ledger, args))
    },
  })
