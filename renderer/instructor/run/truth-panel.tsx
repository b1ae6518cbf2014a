import { MarkSign } from '../../parts/debrief/mark-sign'
import { Sign } from '../../parts/sign'
import { countMarks, MARKS } from '../../say/count-marks'
import { displayLines, faceWords } from '../../say/face'
import { saidText } from '../../say/said'
import { MARK_TONES } from '../../say/score-look'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import type { Run } from '../store/run'
import { TruthFacts } from './truth-facts'

/** What is true, what the trainee looks at, how the terminal stands, how it is going. */
export function TruthPanel({ run }: { run: Run }) {
  const text = useText()
  const { t } = text
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach that
    <section className="glass-side" aria-label={t('instructor.truth')} tabIndex={0}>
      <section className="glass-block" data-side="truth">
        <h2>{t('instructor.truth')}</h2>
        <TruthFacts truth={run.scenario.truth} />
      </section>
      <section className="glass-block" data-side="saw">
        <h2>{t('instructor.page')}</h2>
        <p>{run.page ? saidText(run.page, text) : t('instructor.page.none')}</p>
      </section>
      <TerminalState run={run} />
      <Score run={run} />
    </section>
  )
}

function TerminalState({ run: { view } }: { run: Run }) {
  const text = useText()
  const lines = displayLines(view.face)
  return (
    <section className="glass-block">
      <h2>{text.t('instructor.terminal')}</h2>
      <p className="glass-display">{lines.length > 0 ? lines.join('\n') : text.t('face.dark')}</p>
      <ul className="glass-face">
        {faceWords(view.face, text).map(({ part, words, isAmiss }) => (
          <li key={part} data-amiss={isAmiss}>
            {isAmiss && <Sign name="alert" />}
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Score({ run: { score } }: { run: Run }) {
  const text = useText()
  const { t } = text
  const counts = countMarks(score.marks)
  return (
    <section className="glass-block">
      <h2>{t('instructor.score')}</h2>
      <p className="glass-score">
        <strong>{score.score}</strong> <span>/ 100</span>
      </p>
      <ul className="glass-mark-counts">
        {MARKS.map(mark => (
          <li key={mark} data-tone={MARK_TONES[mark]}>
            <MarkSign mark={mark} />
            {t(`mark.${mark}`)} <strong>{counts[mark]}</strong>
          </li>
        ))}
      </ul>
      {score.fatal.map(fatal => (
        <p key={fatal} className="glass-fatal">
          <Sign name="cross" />
          {t('run.fatal', { what: t(`debrief.fatal.${fatal}`) })}
        </p>
      ))}
      <ul className="glass-tasks">
        {score.marks.map(({ task, cue, mark, reason }) => (
          <li key={task} data-tone={MARK_TONES[mark]}>
            <MarkSign mark={mark} />
            <span>
              {spoken(cue, text)}
              <small>{saidText(reason, text)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
