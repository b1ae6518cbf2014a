import { FaultNote } from '../../parts/fault-note'
import type { Run } from '../store/run'
import { useStore } from '../store/store'
import { Controls } from './controls-panel'
import { LiveHead } from './live-head'
import { LogPanel } from './log-panel'
import { ScriptPanel } from './script-panel'
import { TruthPanel } from './truth-panel'

/** A run seen from behind the glass: what is true, what happens, what to do about it. */
export function Live({ run }: { run: Run }) {
  const fault = useStore(s => s.runFault)
  return (
    <div className="glass-live">
      <LiveHead run={run} />
      {fault && <FaultNote fault={fault} />}
      <div className="glass-columns">
        <TruthPanel run={run} />
        <LogPanel log={run.log} key={`${run.view.runId} ${run.view.life}`} />
        <div className="glass-column-end">
          <Controls run={run} />
          <ScriptPanel run={run} />
        </div>
      </div>
    </div>
  )
}
