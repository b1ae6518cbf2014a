import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../clock'
import { look } from '../settlement/examine'
import { positionOf } from '../settlement/position'
import { Session } from '../settlement/session'
import { embeddedTerminal } from '../simulator/embedded'
import { EXIT_BY_OUTCOME } from './exit-codes'
import { hostReport } from './host-report'
import { type Io, printJson } from './io'
import { positionLines, settlementLines, settlementReport, spoken } from './settlement-report'
import { completeAt, openWorkplace, type Workplace } from './workplace'

export interface DemoOptions {
  readonly scenario: string
  readonly seed?: number
}

/** A demo need not keep people waiting: the simulated terminal works this many times faster than a real one. */
const DEMO_SPEED = 40

/** `desk demo`: an embedded simulated terminal with an interrupted settlement, completed once. Leaves nothing behind. */
export async function demo({ scenario, seed }: DemoOptions, io: Io): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'settle-desk-demo-'))
  const clock = systemClock(DEMO_SPEED)
  const terminal = await embeddedTerminal({ scenario, seed, clock })
  const address = `sim:${scenario}${seed === undefined ? '' : `?seed=${seed}`}`
  const place = await openWorkplace({ address, dir, clock, simulated: terminal.connect })
  try {
    place.ledger.addTransactions(terminal.tillLines(place.card.id))
    if (!io.json) await showPosition(place, io)
    const { attempt, receipts, stages } = await completeAt(place, progress => {
      const { stage } = progress
      const where = stage ? io.text.t(`stage.${stage}`) : ''
      const tell = io.json ? io.err : io.out
      tell(`${stage ?? '·'} ${where}  ${spoken(progress, io.text)}`)
    })
    if (io.json)
      printJson(io, {
        scenario,
        seed: terminal.seed,
        ...settlementReport(attempt, receipts, stages, [attempt], io.text),
        host: hostReport(terminal.hostCounts()),
      })
    else for (const line of settlementLines(attempt, receipts, io.text)) io.out(line)
    return EXIT_BY_OUTCOME[attempt.outcome ?? 'cannot-confirm']
  } finally {
    place.ledger.close()
    terminal.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

async function showPosition({ connect, clock }: Workplace, io: Io): Promise<void> {
  const session = new Session(connect, clock)
  const { state, open } = await look(session, clock).finally(() => session.drop())
  const position = positionOf(state, open?.totals ?? null, state.stage ?? null)
  for (const line of positionLines(position, io.text)) io.out(line)
  io.out('')
}
