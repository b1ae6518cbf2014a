import type { EngineHandlers } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'

type WizardHandlers = Pick<EngineHandlers, Extract<keyof EngineHandlers, `wizard.${string}`>>

/** The window's calls to the wizard. */
export function wizardHandlers(): WizardHandlers {
  const notYet = async () => {
    throw new Fault('input.invalid', { call: 'wizard', at: '' })
  }
  return {
    'wizard.open': notYet,
    'wizard.answer': notYet,
    'wizard.done': notYet,
    'wizard.cannot': notYet,
    'wizard.back': notYet,
    'wizard.leave': notYet,
  }
}
