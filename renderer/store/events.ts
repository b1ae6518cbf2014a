import { useStore } from './store'

/** The one place where the engine's events enter the store. Returns what ends the listening. */
export function listen(): () => void {
  const stops = [
    bridge.on('terminal.changed', view => useStore.getState().terminalTold(view)),
    bridge.on('settlement.progress', progress => useStore.getState().progressTold(progress)),
    bridge.on('wizard.changed', screen => {
      useStore.getState().wizardTold(screen)
      useStore.getState().guideTold(screen)
    }),
    bridge.on('training.changed', view => useStore.getState().trainingTold(view)),
    bridge.on('settings.changed', settings => useStore.getState().settingsTold(settings)),
    bridge.on('engine.changed', engine => {
      useStore.getState().engineTold(engine)
      if (engine.state !== 'up') return
      void useStore.getState().loadDesk()
      void useStore.getState().refreshTraining()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
