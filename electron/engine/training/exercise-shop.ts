import type { Clock } from '../clock'
import type { SimulatedTerminal } from '../simulator/terminal'
import { World } from '../simulator/world/world'
import { changeOf, holdsOf, turnOf } from './injections'
import { TRAINING_SCENARIOS } from './scenarios'

const WIRING = { line: 'tcp', baud: 9600, tcpPort: 20_007, sharesRouter: false } as const
/** Where the console believes the terminal to be. */
export const AT_THE_COUNTER = {
  kind: 'zvt-tcp',
  host: '192.168.1.50',
  port: WIRING.tcpPort,
} as const

/**
 * The shop around a simulated terminal, as the exercise of the same name has it: without it half of what may be wrong
 * could not be seen. A terminal that no exercise is about stands in a shop where all is well.
 */
export function exerciseShop(
  terminal: SimulatedTerminal,
  clock: Clock,
  { isMet = false }: { readonly isMet?: boolean } = {},
): World {
  const { scenario } = terminal.simulation
  const world = new World({ terminal, clock, wiring: WIRING })
  const initial = TRAINING_SCENARIOS.find(({ id }) => id === scenario.id)?.initial
  if (!initial) return world
  const { switches, change, holds, passes } = initial
  // A trouble that is over once it was met needs nothing around it to go on.
  if (isMet && passes && scenario.mishaps.every(({ times = 1 }) => times === 1)) return world
  for (const { name, way } of switches) world.turn(turnOf(name, way))
  if (change) world.change(changeOf(change))
  if (holds) world.mishapsLast(holdsOf(holds))
  if (passes) world.recoversIn(1000 * passes.afterSeconds, changeOf(passes.change))
  return world
}
