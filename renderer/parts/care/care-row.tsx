import { Button } from 'react-aria-components/Button'
import type { CareItem } from '../../../shared/care'
import { CARE_LOOKS, careTimes } from '../../say/care-state'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Sign } from '../sign'

/** One thing that keeps trouble away: how it stands, and the one press that says it was done. */
export function CareRow({ item }: { item: CareItem }) {
  const text = useText()
  const { t } = text
  const done = useStore(s => s.careDone)
  const { tone, sign } = CARE_LOOKS[item.state]
  const what = t(item.what)
  return (
    <li className="care-row" data-tone={tone}>
      <span className="pill">
        <Sign name={sign} />
        {t(`prevent.state.${item.state}`)}
      </span>
      <span className="care-words">
        <strong>{what}</strong>
        <small>{careTimes(item, text)}</small>
      </span>
      <Button
        className="button"
        aria-label={t('prevent.do.of', { what })}
        onPress={() => void done(item.id, true)}
      >
        {t('prevent.do')}
      </Button>
    </li>
  )
}
