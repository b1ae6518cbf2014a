import type { EngineHandlers } from '../../../shared/contract'
import type { Wizards } from './wizards'

type WizardHandlers = Pick<EngineHandlers, Extract<keyof EngineHandlers, `wizard.${string}`>>

/** The window's calls to the wizard. */
export const wizardHandlers = (wizards: Wizards): WizardHandlers => ({
  'wizard.open': ({ terminalId, closeDay }) => wizards.open(terminalId, closeDay),
  'wizard.answer': async ({ incidentId, option }) => wizards.of(incidentId).answer(option),
  'wizard.done': async ({ incidentId }) => wizards.of(incidentId).answer('done'),
  'wizard.cannot': async ({ incidentId }) => wizards.of(incidentId).answer('cannot'),
  'wizard.back': async ({ incidentId }) => wizards.of(incidentId).back(),
  'wizard.leave': async ({ incidentId }) => {
    wizards.of(incidentId).leave()
    return { left: true }
  },
})
