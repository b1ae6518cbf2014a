import type { Sign as SignName } from '../../say/mood'
import { BAND_TONES, type ScoreBand } from '../../say/score-look'
import { useText } from '../../text'
import { Sign } from '../sign'

const SIGNS: Readonly<Record<ScoreBand, SignName>> = {
  solid: 'tick',
  nearly: 'half',
  weak: 'alert',
  'red-line': 'cross',
}

/** The score as a number, a ring, a sign and a word. */
export function ScoreRing({ score, band }: { score: number; band: ScoreBand }) {
  const { t } = useText()
  return (
    <div className="score" data-tone={BAND_TONES[band]}>
      <div className="score-ring">
        <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
          <circle className="score-track" cx="60" cy="60" r="52" />
          {score > 0 && (
            <circle
              className="score-arc"
              cx="60"
              cy="60"
              r="52"
              pathLength="100"
              strokeDasharray={`${score} 100`}
              transform="rotate(-90 60 60)"
            />
          )}
        </svg>
        <strong className="score-number" aria-hidden="true">
          {score}
        </strong>
        <span className="visually-hidden">{t('debrief.score.of', { score })}</span>
      </div>
      <p className="score-word">
        <Sign name={SIGNS[band]} />
        {t(`debrief.score.${band}`)}
      </p>
    </div>
  )
}
