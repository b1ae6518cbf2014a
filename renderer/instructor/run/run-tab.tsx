import { useText } from '../../text'
import { useStore } from '../store/store'
import { Begin } from './begin'
import { Live } from './live'

/** The lesson: before it a choice, during it both sides of the glass. */
export function RunTab() {
  const { t } = useText()
  const run = useStore(s => s.run)
  const fault = useStore(s => s.runFault)
  if (run === 'unknown' && !fault) return <p role="status">{t('instructor.loading')}</p>
  return typeof run === 'object' ? <Live run={run} /> : <Begin />
}
