import type { FatalId, TrainingInput } from '../../../shared/training'
import { passTime, TERMINAL } from '../drill/prepared-shop'
import type { Recorder } from './recorder'
import type { Scenery } from './scenery'

type Touch = Extract<TrainingInput, { kind: 'touch' | 'settle-again' }>
const STARTS_AGAIN_MS = 3 * 60_000
const NO_POWER_CUT: ReadonlySet<string | null> = new Set(['U', 'S', 'D', 'C'])

/**
 * A trainee's hand at the terminal's own keys and plug, or once more at 结算. What crosses a red line is noted before it
 * happens; the console has no way to clear a log, so that try ends at the terminal's password.
 */
export async function touch(
  input: Touch,
  scenery: Scenery,
  recorder: Recorder,
  isOver: boolean,
): Promise<void> {
  const { world, desk, clock } = scenery
  const key = input.kind === 'touch' ? input.key : input.kind
  const fatal = fatalOf(key, scenery, isOver)
  if (fatal) recorder.note('fatal', { fatal, isBlocked: key === 'clear-log' })
  if (key === 'power') {
    world.terminal.powerOff()
    await passTime(clock, STARTS_AGAIN_MS)
  }
  if (key === 'settle') {
    const settled = await world.machine.settle(undefined)
    const stoppedAt = settled.kind === 'stopped' ? settled.stage : null
    recorder.note('settled', { outcome: `by-hand-${settled.kind}`, stoppedAt })
  }
  if (key === 'settle-again') {
    const { attempt } = await desk().complete()
    const { outcome, stoppedAt } = attempt ?? { outcome: null, stoppedAt: null }
    recorder.note('settled', { outcome: outcome ?? 'none', stoppedAt })
  }
}

function fatalOf(key: string, { world, ledger }: Scenery, isOver: boolean): FatalId | undefined {
  if (key === 'clear-log') return 'clear-log'
  const { haltStage } = world.machine.state()
  if (key === 'power') return NO_POWER_CUT.has(haltStage) ? 'power-pull' : undefined
  const isInDoubt = (ledger.unfinishedAttempt(TERMINAL)?.closesSent ?? 0) > 0
  const isNothingOpen = world.machine.openTotals().totals.count === 0
  return isOver || isInDoubt || isNothingOpen ? 'second-settlement' : undefined
}

/** The host's own books: a batch that was closed more than once. */
export const isClosedTwice = ({ world }: Scenery): boolean => {
  const { acquirer } = world.terminal.simulation
  return acquirer.batches().some(batch => (acquirer.ledgerOf(batch)?.closingsBooked ?? 0) > 1)
}
