import type { Mishap } from '../simulator/mishaps'
import type { Scenario } from '../simulator/scenario'
import type { VendorFault } from '../simulator/vendor-faults'
import type { Turn } from '../simulator/world/switches'
import type { Patch, WorldState } from '../simulator/world/world-state'

/** One way to bring a trouble about in the simulated shop: what is switched on, and who then presses 结算. */
export interface Recipe {
  /** Every switch that is thrown, by its name in the table of doubles. */
  readonly switches: readonly string[]
  /** Which of several ways. */
  readonly way: string
  /** `console`: the desk settles. `menu`: somebody at the terminal does. `nobody`: it is found before. */
  readonly pressed: 'console' | 'menu' | 'nobody'
  /** How often, before somebody asks for help. Default once. */
  readonly presses?: number
  readonly mishaps?: readonly Mishap[]
  readonly vendorFaults?: readonly VendorFault[]
  readonly software?: Scenario['software']
  readonly slips?: Scenario['slips']
  readonly found?: Scenario['found']
  /** Before 结算 is pressed. */
  readonly turn?: Turn
  /** What stands behind the mishaps, from the moment they have struck; they go on for as long as `holds`. */
  readonly behind?: Patch
  readonly holds?: (state: WorldState) => boolean
  /** What passes by itself. */
  readonly passes?: Patch
  /** Only terminals on this line, or whose own line to the bank goes this way. */
  readonly line?: 'serial' | 'tcp'
}
