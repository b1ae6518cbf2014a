import type { Clock } from '../../clock'
import type { Machine } from '../machine'
import type { Conversation } from './conversation'
import type { FaultyLink } from './faulty-link'
import type { Pace } from './pace'
import type { Registration } from './registration'

/** What the terminal forgets when it loses power; connections come and go without touching it. */
export interface Memory {
  registration: Registration | undefined
}

/** Everything a command of the register may touch. */
export interface Serving {
  readonly machine: Machine
  readonly clock: Clock
  /** Minutes the shop's wall clock is ahead of UTC. */
  readonly utcOffsetMinutes: number
  readonly pace: Pace
  readonly memory: Memory
  readonly talk: Conversation
  readonly line: FaultyLink
  /** Switches off and on again (06 18). */
  restart(): void
}
