import type { TrainingView } from '../../../shared/classroom'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Handset } from '../handset/handset'
import { RunVoices } from './run-voices'

/** The terminal on the counter, beside the console. */
export function TerminalDock({ run }: { run: TrainingView }) {
  const { t } = useText()
  const touch = useStore(s => s.touchTerminal)
  return (
    <aside
      id="terminal-dock"
      tabIndex={-1}
      className="dock screen-only"
      aria-label={t('training.dock')}
    >
      <RunVoices run={run} />
      <Handset
        face={run.face}
        isFrozen={run.state === 'frozen'}
        onTouch={what => void touch(what)}
      />
    </aside>
  )
}
