import { Button } from 'react-aria-components/Button'
import type { TrainingView } from '../../../shared/classroom'
import { knownKey } from '../../say/known-key'
import { useStore } from '../../store/store'
import { useText } from '../../text'

const A_MINUTE = 60

/** What a trainee can do that is neither at the console nor at the terminal: walk to the router, ring somebody, wait, ask. */
export function RunActs({ run }: { run: TrainingView }) {
  const { t } = useText()
  const wait = useStore(s => s.letTimePass)
  const isStill = run.state === 'frozen'
  return (
    <div className="training-acts">
      <Deed run={run} isStill={isStill} />
      <Button className="button" isDisabled={isStill} onPress={() => void wait(A_MINUTE)}>
        {t('training.wait')}
      </Button>
      <HintButton run={run} isStill={isStill} />
      <TeamTurn run={run} />
      {isStill && <span className="quiet">{t('training.frozen.note')}</span>}
    </div>
  )
}

interface Props {
  readonly run: TrainingView
  readonly isStill: boolean
}

/** Carries out the fix of the guide's page, where it is not a matter of the terminal itself. */
function Deed({ run: { deed }, isStill }: Props) {
  const { t } = useText()
  const doIt = useStore(s => s.doByHand)
  const key = deed === null ? undefined : knownKey(`fix.${deed}`)
  if (!key) return null
  return (
    <Button className="button deed" isDisabled={isStill} onPress={() => void doIt()}>
      {t('training.deed', { fix: t(key) })}
    </Button>
  )
}

function HintButton({ run: { hints }, isStill }: Props) {
  const { t } = useText()
  const askForHint = useStore(s => s.askForHint)
  return (
    <Button
      className="button"
      isDisabled={isStill || hints.cost === null}
      onPress={() => void askForHint()}
    >
      {hints.cost === null ? t('training.hint.none') : t('training.hint', { cost: hints.cost })}
    </Button>
  )
}

function TeamTurn({ run: { team } }: { run: TrainingView }) {
  const { t } = useText()
  const passOn = useStore(s => s.passOn)
  if (!team) return null
  return (
    <>
      <span role="status">{t('training.turn.now', { name: team.members[team.turn] ?? '' })}</span>
      <Button className="button" onPress={() => void passOn()}>
        {t('training.turn')}
      </Button>
    </>
  )
}
