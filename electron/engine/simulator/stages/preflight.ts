import { ailmentOf } from '../ailments'
import type { Run, Stop } from '../run'
import { signOn } from './sign-on'

const LOW_BATTERY_PERCENT = 10
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
  const { battery, mains, cardIn, printer, ailment } = run.parts.device
  if (ailment) return { ...run.stop('P', 'defect'), code: ailmentOf(ailment).result }
  if (battery < LOW_BATTERY_PERCENT && !mains) return run.stop('P', 'battery-low')
  if (cardIn) return run.stop('P', 'card-inserted')
  const needsPaper = run.brand.checksPaperFirst && !run.printsOnRegister
  return needsPaper && printer !== 'ready' ? run.stop('P', printer) : undefined
}
