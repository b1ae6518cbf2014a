import { useText } from '../../text'

/** Lies over the whole debrief, and over each sheet that is printed of it. */
export function DebriefMark() {
  const { t } = useText()
  return (
    <span className="debrief-mark" aria-hidden="true">
      {PLACES.map(place => (
        <span key={place} data-mark={t('debrief.watermark')} />
      ))}
    </span>
  )
}

const PLACES = ['top', 'middle', 'bottom'] as const
