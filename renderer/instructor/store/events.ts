import { useStore } from './store'

/** The one place where events enter this window's store. Returns what ends the listening. */
export function listen(): () => void {
  const stops = [
    bridge.on('instructor.changed', view => useStore.getState().runTold(view)),
    bridge.on('settings.changed', settings => useStore.getState().settingsTold(settings)),
    bridge.on('engine.changed', engine => {
      useStore.getState().engineTold(engine)
      if (engine.state === 'up') loadAll()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What the engine holds, asked for anew: it may be another engine. */
export function loadAll(): void {
  const { loadRun, loadScenarios, loadRecords } = useStore.getState()
  void loadRun()
  void loadScenarios()
  void loadRecords()
}
