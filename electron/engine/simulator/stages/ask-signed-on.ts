import type { Stage } from '../../../../shared/stage'
import type { HostAnswer } from '../host-dialogue'
import type { Run, Stop } from '../run'
import { signOn } from './sign-on'

export type Asked = Stop | Exclude<HostAnswer, { kind: 'unreachable' }>

/**
 * Asks the host; a 77 is met as the brand meets it: sign on and ask once more, or forget the sign-on and stop.
 * No carrier stops at once; `no-answer` is the stage's own decision.
 */
export async function askSignedOn(
  run: Run,
  stage: Stage,
  ask: () => Promise<HostAnswer>,
): Promise<Asked> {
  const first = await ask()
  if (first.kind === 'unreachable') return run.stop(stage, 'host-unreachable')
  if (first.kind === 'no-answer' || first.code !== '77') return first
  run.commit({ signedOn: false })
  if (run.brand.on77 === 'stops') return run.stop(stage, 'sign-on-needed', '77')
  const refused = await signOn(run, stage)
  if (refused) return refused
  const second = await ask()
  if (second.kind === 'unreachable') return run.stop(stage, 'host-unreachable')
  if (second.kind === 'no-answer' || second.code !== '77') return second
  return run.stop(stage, 'sign-on-needed', '77')
}
