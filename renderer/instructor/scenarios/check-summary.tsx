import { Button } from 'react-aria-components/Button'
import { Sign } from '../../parts/sign'
import { useText } from '../../text'
import { useStore } from '../store/store'
import { useProblems } from './use-field'

/** Everything that is wrong, each with the way to its field. */
export function CheckSummary({ goTo }: { goTo: (path: string) => void }) {
  const { t } = useText()
  const isChecked = useStore(s => s.check !== undefined)
  const problems = useProblems()
  const isRight = isChecked && problems.length === 0
  return (
    <section className="card glass-check" aria-labelledby="glass-check-title">
      <h2 id="glass-check-title">{t('scenario.problems')}</h2>
      <p role="status" className="glass-check-state" data-tone={isRight ? 'go' : 'ask'}>
        <Sign name={isRight ? 'tick' : isChecked ? 'alert' : 'moving'} />
        {isRight && t('scenario.problems.none')}
        {!isChecked && t('scenario.problems.checking')}
        {problems.length > 0 && t('scenario.problems.count', { count: problems.length })}
      </p>
      <ol>
        {problems.map(({ path, where, what }) => (
          <li key={`${path} ${what}`}>
            <Button className="glass-problem" onPress={() => goTo(path)}>
              <strong>{where}</strong>
              <span>{what}</span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
