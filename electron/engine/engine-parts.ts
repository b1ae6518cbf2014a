import type { Emit, ScenarioInfo, SerialPortInfo } from '../../shared/contract'
import type { Lesson } from '../../shared/lesson'
import type { TerminalCard } from '../../shared/terminal'
import type { Clock } from './clock'
import type { Scene } from './diagnosis/scene'
import type { Surroundings } from './diagnosis/surroundings'
import type { Ledger } from './ledger/ledger'
import type { Driver } from './terminals/driver'
import type { Recorder } from './terminals/protocols/zvt/tap'

/** What the business needs from outside; the demo and the shop differ only in this. */
export interface EngineParts {
  readonly mode: 'demo' | 'shop'
  readonly ledger: Ledger
  readonly clock: Clock
  /** Opens a fresh connection to a terminal; `record` hears its messages, masked. @throws Fault `link.*` */
  readonly connect: (card: TerminalCard, record?: Recorder) => Promise<Driver>
  readonly serialPorts: () => Promise<SerialPortInfo[]>
  /** What stands around the terminals: computer, network, office. Nothing is told of it where it is not given. */
  readonly surroundings?: Surroundings
  /** The bank's host, where the shop wrote it down. */
  readonly acquirer?: Scene['acquirer']
  /** Leaves for training what an incident teaches; absent in the demo, which has nothing to teach itself. Never throws. */
  readonly keepLesson?: (lesson: Lesson) => void
  readonly newId: () => string
  readonly emit: Emit
  readonly scenarios: readonly ScenarioInfo[]
  /** Puts a new interrupted settlement on the embedded terminal; absent in the shop. */
  readonly resetDemo?: (scenario: string, seed: number) => Promise<void>
}
