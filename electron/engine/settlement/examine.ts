import { Fault } from '../../../shared/fault'
import type { Attempt, ClosingReport } from '../../../shared/settlement'
import type { Clock } from '../clock'
import type { TerminalState } from '../terminals/driver'
import { BUSY_WAITS_MS } from './patience'
import { positionOf } from './position'
import type { Session } from './session'
import type { Memory, StepResult, Tools } from './tools'

/** Looks at the terminal without touching anything: where it stopped, what it holds open. */
export async function examine(_: Attempt, tools: Tools, memory: Memory): Promise<StepResult> {
  const { state, open } = await look(tools.session, tools.clock)
  memory.state = state
  memory.open = open
  if (state.fault && state.condition === 'needs-help') throw Fault.of(state.fault)
  const stage = state.stage ?? null
  return {
    patch: {
      stoppedAt: stage,
      stage,
      ...(state.terminalId === undefined ? {} : { tid: state.terminalId }),
      ...(state.clockAheadMs === undefined ? {} : { clockAheadMs: state.clockAheadMs }),
      batchNo: state.batchNo ?? open?.batchNo ?? null,
      openAtTerminal: open?.totals ?? null,
      position: positionOf(state, open?.totals ?? null, stage),
    },
  }
}

export interface Look {
  readonly state: TerminalState
  /** Undefined where the terminal does not know the question. */
  readonly open: ClosingReport | undefined
}

/** Read-only: the state once the terminal is no longer busy, and the totals it holds open where it can tell them. */
export async function look(session: Session, clock: Clock): Promise<Look> {
  const state = await patientState(session, clock)
  if (state.condition === 'busy') throw new Fault('terminal.busy', { code: state.code })
  const open = await session.ask(driver => driver.openTotals())
  return { state, open: open === 'unsupported' ? undefined : open }
}

/** Asks for the state until the terminal stops saying "please wait", within the patience of the table. */
export async function patientState(session: Session, clock: Clock): Promise<TerminalState> {
  for (const waitMs of BUSY_WAITS_MS) {
    const state = await session.ask(driver => driver.examine())
    if (state.condition !== 'busy') return state
    await clock.sleep(waitMs)
  }
  return session.ask(driver => driver.examine())
}
