import type { FatalId, TrainingInput } from '../../../shared/training'
import { passTime, TERMINAL } from '../drill/prepared-shop'
import type { HandsetDeed } from '../simulator/handset/handset'
import type { Recorder } from './recorder'
import type { Scenery } from './scenery'

type Touch = Extract<TrainingInput, { kind: 'touch' }>
type Deed = HandsetDeed | 'settle-again'
const STARTS_AGAIN_MS = 3 * 60_000
const NO_POWER_CUT: ReadonlySet<string | null> = new Set(['U', 'S', 'D', 'C'])

/** A trainee's hand at the terminal's own keys and plug, by the short way of those who play without a drawing. */
export async function touch({ key }: Touch, scenery: Scenery, recorder: Recorder): Promise<void> {
  const { world, clock } = scenery
  if (key === 'power') {
    world.terminal.powerOff()
    await passTime(clock, STARTS_AGAIN_MS)
  }
  if (key === 'settle') {
    const settled = await world.machine.settle(undefined)
    const stoppedAt = settled.kind === 'stopped' ? settled.stage : null
    recorder.note('settled', { outcome: `by-hand-${settled.kind}`, stoppedAt })
  }
}

/**
 * Notes the red line that a deed is about to cross, before it happens. The console has no way to clear a log, so that
 * try ends at the terminal's password.
 */
export function judge(deed: Deed, scenery: Scenery, recorder: Recorder, isOver: boolean): void {
  const fatal = fatalOf(deed, scenery, isOver)
  if (fatal) recorder.note('fatal', { fatal, isBlocked: deed === 'clear-log' })
}

function fatalOf(deed: Deed, { world, ledger }: Scenery, isOver: boolean): FatalId | undefined {
  if (deed === 'clear-log') return 'clear-log'
  const { haltStage } = world.machine.state()
  if (deed === 'power') return NO_POWER_CUT.has(haltStage) ? 'power-pull' : undefined
  const isInDoubt = (ledger.unfinishedAttempt(TERMINAL)?.closesSent ?? 0) > 0
  const isNothingOpen = world.machine.openTotals().totals.count === 0
  return isOver || isInDoubt || isNothingOpen ? 'second-settlement' : undefined
}

/** The host's own books: a batch that was closed more than once. */
export const isClosedTwice = ({ world }: Scenery): boolean => {
  const { acquirer } = world.terminal.simulation
  return acquirer.batches().some(batch => (acquirer.ledgerOf(batch)?.closingsBooked ?? 0) > 1)
}
