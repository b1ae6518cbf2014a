import type { Attempt } from '../../shared/settlement'
import { useText } from '../text'

/** 已结清 with time and batch: only on the slip of a settlement that agreed. */
export function Stamp({ attempt }: { attempt: Attempt }) {
  const { t, dateTime } = useText()
  const { outcome, batchNo, endedAt } = attempt
  if (outcome !== 'agreed') return null
  return (
    <p className="stamp">
      <strong>{t('mood.agreed')}</strong>
      {endedAt && <span>{dateTime(endedAt)}</span>}
      {batchNo && <span>{t('slip.stamp.batch', { batchNo })}</span>}
    </p>
  )
}
