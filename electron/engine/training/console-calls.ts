import type { EngineCallName } from '../../../shared/contract'
import type { TrainingInput } from '../../../shared/training'

type Asked = Readonly<Record<string, unknown>>

/**
 * What the trainee does at the console, as input of a run: everything that reaches the terminal or moves the guide on.
 * The rest of the console's calls only read.
 */
const INPUTS: { readonly [Call in EngineCallName]?: (asked: Asked) => TrainingInput } = {
  'terminal.examine': () => ({ kind: 'look' }),
  'settlement.complete': () => ({ kind: 'complete' }),
  'wizard.open': ({ closeDay }) => ({ kind: 'open', closeDay: closeDay === true }),
  'wizard.answer': ({ option }) => ({ kind: 'answer', option: String(option) }),
  'wizard.done': () => ({ kind: 'answer', option: 'done' }),
  'wizard.cannot': () => ({ kind: 'answer', option: 'cannot' }),
  'wizard.back': () => ({ kind: 'back' }),
  'wizard.leave': () => ({ kind: 'leave' }),
}

/** What would take the terminal of a run away. */
export const NOT_IN_A_RUN: ReadonlySet<EngineCallName> = new Set([
  'terminal.add',
  'terminal.remove',
  'demo.reset',
])

/** Undefined: the call only reads. */
export const inputOf = (call: EngineCallName, asked: unknown): TrainingInput | undefined =>
  INPUTS[call]?.((asked ?? {}) as Asked)
