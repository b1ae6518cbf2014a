import type { Stage } from '../../../../shared/stage'
import type { Run, Stop } from '../run'

const OPERATOR = '01 '

/** 签到: the host hands out the batch number and sets the clock. An owed settlement keeps its own, frozen number. */
export async function signOn(run: Run, stage: Stage): Promise<Stop | undefined> {
  const gone = await run.show(run.brand.words.signingOn, stage)
  if (gone) return gone
  const trace = run.nextTrace()
  const answer = await run.ask('0800', run.flash.batchNo, '003', { 11: trace, 63: OPERATOR })
  if (answer.kind !== 'answer')
    return run.stop(stage, answer.kind === 'unreachable' ? 'host-unreachable' : 'no-answer')
  if (answer.code !== '00') return run.stop(stage, 'host-refused', answer.code)
  run.commit({ signedOn: true, clockSkewMs: 0, batchNo: answer.field(60).slice(2, 8) })
  return undefined
}
