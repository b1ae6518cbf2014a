import type { Debrief } from '../../../shared/training'
import { countMarks } from '../../say/count-marks'
import { saidText } from '../../say/said'
import { MARK_TONES } from '../../say/score-look'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { MarkSign } from './mark-sign'

/** Each critical task with what asked for it, how it went, and why it was marked so. */
export function MarkList({ debrief: { marks } }: { debrief: Debrief }) {
  const text = useText()
  const { t } = text
  return (
    <section className="card marks" aria-labelledby="marks-title">
      <header className="marks-head">
        <h3 className="part-title" id="marks-title">
          {t('marks.title')}
        </h3>
        <p className="quiet marks-sum">{t('marks.sum', countMarks(marks))}</p>
      </header>
      <ul>
        {marks.map(({ task, cue, mark, reason, weight }) => (
          <li key={task} className="mark-row" data-tone={MARK_TONES[mark]}>
            <span className="mark-chip">
              <MarkSign mark={mark} />
              {t(`mark.${mark}`)}
            </span>
            <p className="mark-why">
              <strong className="mark-cue">{spoken(cue, text)}</strong>
              <span className="mark-reason">{saidText(reason, text)}</span>
            </p>
            <small className="mark-weight">{t('marks.weight', { weight })}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
