import { ailmentOf } from '../ailments'
import type { Run, Stop } from '../run'
import { signOn } from './sign-on'

/** Stages that talk to the host; behind them a sign-on is not worth waiting for. */
const HOST_STAGES = ['P', 'R', 'H', 'U']

/** P: power, card slot, paper, sign-on 签到. */
export async function preflight(run: Run): Promise<Stop | undefined> {
  await run.point({ stage: 'P', edge: 'before' })
  const trouble = (await run.show(run.brand.words.stage.P, 'P')) ?? deviceTrouble(run)
  if (trouble) return trouble
  const needsHost = HOST_STAGES.includes(run.flash.owed?.halt ?? 'P')
  if (needsHost && !run.flash.signedOn) {
    const refused = await signOn(run, 'P')
    if (refused) return refused
  }
  await run.point({ stage: 'P', edge: 'after' })
  return undefined
}

function deviceTrouble(run: Run): Stop | undefined {
  const { isWeak, cardIn, printer, ailment } = run.parts.device
  const code = ailment && ailmentOf(ailment).result
  if (code) return { ...run.stop('P', 'defect'), code }
  if (isWeak) return run.stop('P', 'battery-low')
  if (cardIn) return run.stop('P', 'card-inserted')
  const needsPaper = run.brand.checksPaperFirst && !run.printsOnRegister
  return needsPaper && printer !== 'ready' ? run.stop('P', printer) : undefined
}
