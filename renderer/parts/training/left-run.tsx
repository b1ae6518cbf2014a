import { Button } from 'react-aria-components/Button'
import type { LeftRun } from '../../../shared/classroom'
import { listed } from '../../say/listed'
import { runClock } from '../../say/run-clock'
import { useText } from '../../text'

interface Props {
  readonly left: LeftRun
  readonly isBusy: boolean
  /** The way in which each window draws its one great button. */
  readonly mainButton: 'main-button' | 'glass-main-button'
  readonly onGoOn: () => void
  readonly onEnd: () => void
  readonly onDrop: () => void
}

/** A run whose engine died in the middle of it: nothing of it is lost, and what becomes of it is a person's choice. */
export function LeftRunCard({ left, isBusy, mainButton, onGoOn, onEnd, onDrop }: Props) {
  const text = useText()
  const { t } = text
  const { code, level, trainee, team, elapsedMs } = left
  const who = team.length > 0 ? listed(team, text) : trainee
  return (
    <section className="card left-run" aria-labelledby="left-title">
      <p className="left-run-what">
        <strong>{t('training.code', { code })}</strong>
        <span>{t('training.level', { level })}</span>
        {who && <span>{who}</span>}
      </p>
      <h2 id="left-title">{t('training.left.title', { clock: runClock(elapsedMs) })}</h2>
      <p>{t('training.left.note')}</p>
      <div className="form-end">
        <Button className={mainButton} isDisabled={isBusy} onPress={onGoOn}>
          {t('training.left.go-on')}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={onEnd}>
          {t('training.left.end')}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={onDrop}>
          {t('training.left.drop')}
        </Button>
      </div>
    </section>
  )
}
