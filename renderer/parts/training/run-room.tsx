import { useStore } from '../../store/store'
import { TerminalDock } from './terminal-dock'
import { TrainingBar } from './training-bar'

/** During a run: its bar above the console, the terminal on the counter beside it. */
export function RunRoom({ children }: { children: React.ReactNode }) {
  const run = useStore(s => s.training)
  const isOn = run !== null && run.state !== 'prebrief'
  return (
    <div className="room" data-docked={isOn}>
      <div className="room-desk">
        {isOn && <TrainingBar run={run} />}
        <div className="desk-area">{children}</div>
      </div>
      {isOn && <TerminalDock run={run} />}
    </div>
  )
}
