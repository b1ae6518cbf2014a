import { FaultNote } from '../../parts/fault-note'
import { Sign } from '../../parts/sign'
import { useText } from '../../text'
import { useStore } from '../store/store'

/** A background program that restarts is told calmly. */
export function EngineNote() {
  const { t } = useText()
  const { state, fault } = useStore(s => s.engine)
  const settingsFault = useStore(s => s.settingsFault)
  return (
    <>
      <div role="status" className="glass-screen">
        {state !== 'up' && (
          <p className="glass-banner" data-tone={state === 'down' ? 'stop' : 'ask'}>
            <Sign name={state === 'down' ? 'cross' : 'moving'} />
            {t(`engine.${state}`)}
          </p>
        )}
      </div>
      {fault && state !== 'up' && <FaultNote fault={fault} />}
      {settingsFault && <FaultNote fault={settingsFault} />}
    </>
  )
}
