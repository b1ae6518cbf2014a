import { Sign } from '../../parts/sign'
import { useText } from '../../text'
import { script } from '../say/script'
import type { Run } from '../store/run'

/** What the script has in store: passed, next, later. */
export function ScriptPanel({ run }: { run: Run }) {
  const text = useText()
  const { t } = text
  const entries = script(run, text)
  return (
    <section className="glass-block glass-script" aria-labelledby="glass-script-title">
      <h2 id="glass-script-title">{t('instructor.script')}</h2>
      {entries.length === 0 && <p className="quiet">{t('instructor.script.none')}</p>}
      <ol>
        {entries.map(({ index, when, what, state }) => (
          <li key={index} data-state={state} aria-current={state === 'next' ? 'step' : undefined}>
            <span className="glass-stop">{state === 'fired' && <Sign name="tick" />}</span>
            <span>
              <small>
                {when} · {t(`instructor.script.${state}`)}
              </small>
              {what}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
