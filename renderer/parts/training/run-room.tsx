import { useEffect } from 'react'
import { useStore } from '../../store/store'
import { DemoMark } from '../demo-mark'
import { RunVoices } from './run-voices'
import { TerminalDock } from './terminal-dock'
import { TrainingBar } from './training-bar'

/** During a run: its bar above the console, the terminal on the counter beside it. */
export function RunRoom({ children }: { children: React.ReactNode }) {
  const run = useStore(s => s.training)
  const isOn = run !== null && run.state !== 'prebrief'
  // The button that was pressed is gone: a keyboard goes on at the console.
  useEffect(() => {
    // The bar stands over the page: scrolled to its first line, the page would begin behind it.
    if (isOn) document.getElementById('main')?.focus({ preventScroll: true })
  }, [isOn])
  return (
    <div className="room" data-docked={isOn}>
      {isOn && (
        <div className="room-head screen-only">
          <DemoMark />
          <TrainingBar run={run} />
        </div>
      )}
      {/* In a narrow window the terminal stands below the page, and what is said there would be heard by nobody. */}
      {isOn && (
        <div className="room-voices screen-only">
          <RunVoices run={run} />
        </div>
      )}
      <div className="desk-area">{children}</div>
      {isOn && <TerminalDock run={run} />}
    </div>
  )
}
