import { type Look, look } from '../settlement/examine'
import { LOOK_WAITS_MS } from '../settlement/patience'
import { positionOf } from '../settlement/position'
import { Session } from '../settlement/session'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import type { SettleOptions } from './settle'
import { faultReport, positionLines } from './settlement-report'
import { openWorkplace, type WorkplaceOptions } from './workplace'

/** `desk status`: looks, changes nothing at the terminal. */
export async function status(
  { terminal, data, currency }: SettleOptions,
  io: Io,
  simulated: WorkplaceOptions['simulated'],
): Promise<number> {
  const place = await openWorkplace({ address: terminal, dir: data, currency, simulated })
  const session = new Session(place.connect, place.clock, LOOK_WAITS_MS)
  try {
    const { state, open } = await look(session, place.clock)
    const unfinished = place.ledger.unfinishedAttempt(place.card.id)
    const stage = state.stage ?? unfinished?.stage ?? null
    const position = positionOf(state, open?.totals ?? null, stage)
    if (io.json)
      printJson(io, {
        ...position,
        ...statusReport({ state, open }),
        unfinishedAttempt: unfinished?.id ?? null,
        terminalRequests: session.requests,
        ...(state.fault ? { fault: faultReport(state.fault, io.text) } : {}),
      })
    else for (const line of [...positionLines(position, io.text), ...state.words]) io.out(line)
    return state.condition === 'needs-help' ? EXIT.refused : EXIT.ok
  } finally {
    await session.drop()
    place.ledger.close()
  }
}

const statusReport = ({ state, open }: Look) => ({
  batchNo: state.batchNo ?? open?.batchNo ?? null,
  condition: state.condition,
  statusCode: state.code,
  locks: state.locks,
  words: state.words,
  openBatch: open ?? null,
  terminal: { id: state.terminalId, model: state.model, software: state.software },
  clockAheadMs: state.clockAheadMs ?? null,
})
