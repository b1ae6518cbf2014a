import { useStore } from '../store/store'
import { useText } from '../text'
import { FaultNote } from './fault-note'
import { Sign } from './sign'

/** A background program that restarts is told calmly: the ledger is intact, nothing was done twice. */
export function EngineBanner() {
  const { t } = useText()
  const { state, fault } = useStore(s => s.engine)
  const deskFault = useStore(s => s.deskFault)
  return (
    <>
      <div role="status" className="screen-only">
        {state !== 'up' && (
          <div className="banner" data-tone={state === 'down' ? 'stop' : 'ask'}>
            <Sign name={state === 'down' ? 'cross' : 'moving'} />
            <span>{t(`engine.${state}`)}</span>
          </div>
        )}
      </div>
      {fault && state !== 'up' && <FaultNote fault={fault} />}
      {deskFault && state === 'up' && <FaultNote fault={deskFault} />}
    </>
  )
}
