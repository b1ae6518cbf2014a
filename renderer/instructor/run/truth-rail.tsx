import { STAGES } from '../../../shared/stage'
import type { TrainingEvent } from '../../../shared/training'
import { Sign } from '../../parts/sign'
import type { Sign as SignName } from '../../say/mood'
import { useText } from '../../text'
import { type Station, stationState, whereabouts } from '../say/whereabouts'

const SIGNS: Readonly<Record<Station, SignName | undefined>> = {
  passed: 'tick',
  here: 'alert',
  moving: 'moving',
  ahead: undefined,
  outside: undefined,
}
const STANDING: ReadonlySet<Station> = new Set(['here', 'moving'])

/** Where the settlement really is, as the line that the console draws of what it knows. */
export function TruthRail({ log }: { log: readonly TrainingEvent[] }) {
  const { t } = useText()
  const at = whereabouts(log)
  return (
    <ol className="glass-rail" aria-label={t('instructor.rail')}>
      {STAGES.map(stage => {
        const state = stationState(stage, at)
        const sign = SIGNS[state]
        return (
          <li
            key={stage}
            data-state={state}
            aria-current={STANDING.has(state) ? 'step' : undefined}
          >
            <span className="glass-stop">{sign && <Sign name={sign} />}</span>
            <span className="glass-stop-name">{t(`stage.${stage}`)}</span>
            <span className="visually-hidden">{t(`rail.${state}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
