import type { Text } from '../../../shared/i18n/translate'
import type { TrainingProgress } from '../../../shared/training-progress'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'

/** More than these nobody works on at once. */
const MOST = 3

/** What went wrong most often. */
export function WeakPoints({ progress }: { progress: TrainingProgress }) {
  const text = useText()
  const { t } = text
  const groups = groupsOf(progress, text).filter(({ points }) => points.length > 0)
  return (
    <div className="weak">
      <h3 className="person-part">{t('progress.weak')}</h3>
      {groups.length === 0 && <p className="quiet">{t('progress.weak.none')}</p>}
      {groups.map(({ name, points }) => (
        <div key={name} className="weak-group">
          <h4>{name}</h4>
          <ul>
            {points.slice(0, MOST).map(({ words, count }) => (
              <li key={words} className="weak-point">
                {words} <b>{t('progress.times', { count })}</b>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function groupsOf({ mistakes, fatal }: TrainingProgress, text: Text) {
  const { t } = text
  return [
    {
      name: t('progress.weak.fatal'),
      points: fatal.map(each => ({ words: t(`debrief.fatal.${each.fatal}`), count: each.count })),
    },
    {
      name: t('progress.weak.tasks'),
      points: mistakes.tasks.map(({ cue, count }) => ({ words: spoken(cue, text), count })),
    },
    {
      name: t('progress.weak.causes'),
      points: mistakes.causes.map(({ cause, count }) => ({ words: t(`cause.${cause}`), count })),
    },
    {
      name: t('progress.weak.stages'),
      points: mistakes.stages.map(({ stage, count }) => ({ words: t(`stage.${stage}`), count })),
    },
  ]
}
