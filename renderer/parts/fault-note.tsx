import type { FaultData } from '../../shared/fault'
import { useText } from '../text'
import { Sign } from './sign'

/** What happened, is the money safe, what to do now; the code in small type for the telephone. */
export function FaultNote({ fault }: { fault: FaultData }) {
  const text = useText()
  return (
    <div className="fault-note screen-only" role="alert">
      <Sign name="alert" />
      <p>
        {text.fault(fault)} <FaultCode fault={fault} />
      </p>
    </div>
  )
}

export function FaultCode({ fault }: { fault: FaultData }) {
  const { t } = useText()
  return <small className="code">{t('code.note', { code: fault.code })}</small>
}
