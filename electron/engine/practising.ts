import type { Emit, EngineHandlers } from '../../shared/contract'
import type { WizardScreen } from '../../shared/wizard'

interface Practice {
  /** Listens to the guide on its way to the window. */
  readonly heard: Emit
  readonly handlers: (engine: EngineHandlers) => EngineHandlers
}

/**
 * In a drill, "done" on a fix's page is the deed itself: `hands` carry it out before the engine measures
 * again. In the shop nothing of this exists, and a person's hands are a person's hands.
 */
export function practising(emit: Emit, hands: (fix: string) => void): Practice {
  const shown = new Map<string, WizardScreen>()
  const done = (incidentId: string): void => {
    const fix = shown.get(incidentId)?.subject.fix
    if (fix) hands(fix)
  }
  return {
    heard: (event, data) => {
      if (event === 'wizard.changed') {
        const screen = data as WizardScreen
        shown.set(screen.incidentId, screen)
      }
      emit(event, data)
    },
    handlers: engine => ({
      ...engine,
      'wizard.answer': async input => {
        if (input.option === 'done') done(input.incidentId)
        return engine['wizard.answer'](input)
      },
      'wizard.done': async input => {
        done(input.incidentId)
        return engine['wizard.done'](input)
      },
    }),
  }
}
