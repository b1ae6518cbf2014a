import { Fault } from '../../../shared/fault'
import type { Clock } from '../clock'
import type { SimulatedLink } from '../terminals/fleet'

/** The line between console and terminal is gone for a while: the console lives, and cannot reach it. */
export interface Outage {
  /** Begins after the console has handed bytes to the line so many times in one evening, from 1. */
  readonly afterSends: number
  readonly forMs: number
}

/** Plugs in cables that fail when they are told to; a new one is refused until the outage is over. */
export function outageOf(clock: Clock, outage: Outage | undefined) {
  let sends = 0
  let until = 0
  return (plugIn: () => SimulatedLink): SimulatedLink => {
    if (clock.now() < until) throw new Fault('link.refused')
    const { link, line } = plugIn()
    return {
      line,
      link: {
        ...link,
        write: async bytes => {
          await link.write(bytes)
          if (++sends !== outage?.afterSends) return
          until = clock.now() + outage.forMs
          await link.close()
        },
      },
    }
  }
}
