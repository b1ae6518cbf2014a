import { Sign } from '../../parts/sign'
import { useText } from '../../text'
import { displayLines, faceWords } from '../say/face'
import { countMarks, MARK_NAMES, MARKS } from '../say/marks'
import { spoken } from '../say/spoken'
import type { Run } from '../store/run'
import { TruthFacts } from './truth-facts'

/** What is true, what the trainee looks at, how the terminal stands, how it is going. */
export function TruthPanel({ run }: { run: Run }) {
  const { t } = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach that
    <section className="glass-side" aria-label={t('instructor.truth')} tabIndex={0}>
      <section className="glass-block" data-side="truth">
        <h2>{t('instructor.truth')}</h2>
        <TruthFacts truth={run.scenario.truth} />
      </section>
      <section className="glass-block" data-side="saw">
        <h2>{t('instructor.page')}</h2>
        <p>{run.page ? t(run.page.key, run.page.params) : t('instructor.page.none')}</p>
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
      <p className="glass-display">
        {lines.length > 0 ? lines.join('\n') : text.t('instructor.face.dark')}
      </p>
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
  const { t, locale } = useText()
  const counts = countMarks(score)
  return (
    <section className="glass-block">
      <h2>{t('instructor.score')}</h2>
      <p className="glass-score">
        <strong>{score.score}</strong> <span>/ 100</span>
      </p>
      <ul className="glass-mark-counts">
        {MARK_NAMES.map(mark => (
          <li key={mark} data-tone={MARKS[mark].tone}>
            <Sign name={MARKS[mark].sign} />
            {t(`instructor.mark.${mark}`)} <strong>{counts[mark]}</strong>
          </li>
        ))}
      </ul>
      {score.fatal.map(fatal => (
        <p key={fatal} className="glass-fatal">
          <Sign name="cross" />
          {t('instructor.log.fatal', { what: t(`instructor.fatal.${fatal}`) })}
        </p>
      ))}
      <ul className="glass-tasks">
        {score.marks.map(({ task, cue, mark, reason }) => (
          <li key={task} data-tone={MARKS[mark].tone}>
            <Sign name={MARKS[mark].sign} />
            <span>
              {spoken(cue, locale)}
              <small>{t(reason.key, reason.params)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
