import type { HandsetFace } from '../../../shared/handset'
import { useText } from '../../text'

const BARS = [1, 2, 3, 4]

/** Signal of the terminal's own line, and its battery. */
export function StatusBar({ face: { signal, battery, mains, model } }: { face: HandsetFace }) {
  const { t } = useText()
  return (
    <div className="handset-status">
      <svg
        viewBox="0 0 26 16"
        role="img"
        aria-label={signal === 0 ? t('handset.signal.none') : t('handset.signal', { bars: signal })}
      >
        {BARS.map(bar => (
          <rect
            key={bar}
            className={bar <= signal ? 'full' : 'empty'}
            x={bar * 5 - 4}
            y={14 - bar * 3}
            width="3.5"
            height={bar * 3}
            rx="0.8"
          />
        ))}
        {signal === 0 && <path className="stroke" d="m19 3 6 6M25 3l-6 6" />}
      </svg>
      <span className="handset-model">{model}</span>
      <span className="handset-charge">
        <span aria-hidden="true">{battery}%</span>
        <svg
          viewBox="0 0 30 16"
          role="img"
          aria-label={t(mains ? 'handset.battery.mains' : 'handset.battery', { percent: battery })}
        >
          <rect className="stroke" x="1.5" y="2.5" width="23" height="11" rx="2.5" />
          <path className="full" d="M26 6h1.5q1 0 1 1v2q0 1-1 1H26z" />
          <rect
            className={battery < 20 ? 'low' : 'full'}
            x="3.5"
            y="4.5"
            width={(19 * battery) / 100}
            height="7"
            rx="1"
          />
          {mains && <path className="bolt" d="M14.5 1 8.5 9h4l-1 6 6.5-8.5h-4z" />}
        </svg>
      </span>
    </div>
  )
}
