import type { TerminalView } from '../../shared/contract'
import type { Sign as SignName } from '../say/mood'
import { rail, type StationState } from '../say/rail'
import { useText } from '../text'
import { Sign } from './sign'

const SIGNS: Readonly<Record<StationState, SignName | undefined>> = {
  passed: 'tick',
  here: 'alert',
  moving: 'moving',
  doubt: 'question',
  differs: 'unequal',
  ahead: undefined,
  outside: undefined,
}
const STANDING: ReadonlySet<StationState> = new Set(['here', 'moving', 'doubt'])

/** The settlement as a metro line. Each station has its name, its sign and its state in words. */
export function StageRail({ view }: { view: TerminalView }) {
  const text = useText()
  const { t } = text
  return (
    <ol className="rail" aria-label={t('rail.title')}>
      {rail(view, text).map(({ stage, state, note }) => {
        const sign = SIGNS[state]
        return (
          <li
            key={stage}
            data-state={state}
            data-stage={stage}
            aria-current={STANDING.has(state) ? 'step' : undefined}
          >
            <span className="stop">{sign && <Sign name={sign} />}</span>
            <span className="stop-name">{t(`stage.${stage}`)}</span>
            {note && <span className="stop-note">{note}</span>}
            {state !== 'outside' && <span className="visually-hidden">{t(`rail.${state}`)}</span>}
          </li>
        )
      })}
    </ol>
  )
}
