import { Button } from 'react-aria-components/Button'
import type { AnswerKind, AssistedStep, AssistedView } from '../../../shared/assisted'
import type { TerminalView } from '../../../shared/contract'
import { useEnter } from '../../enter'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { BatchAnswer } from './batch-answer'
import { SlipForm } from './slip-form'
import { WordsAnswer } from './words-answer'

interface Props {
  readonly view: TerminalView
  readonly assisted: AssistedView
  readonly step: AssistedStep
}

const PLAIN = ['done', 'yes', 'no', 'still-working', 'cannot'] as const
const isPlain = (kind: AnswerKind): kind is (typeof PLAIN)[number] =>
  PLAIN.some(plain => plain === kind)

/** One control for each way in which this step may be answered. */
export function AssistedAnswers({ view, assisted, step }: Props) {
  const { t } = useText()
  const busy = useStore(s => s.assistedBusy)
  const answer = useStore(s => s.answerAssisted)
  const { answers } = step
  const canBeDone = answers.includes('done') && !busy
  useEnter(canBeDone ? () => void answer(assisted, { kind: 'done' }) : undefined)
  return (
    <>
      {answers.includes('words') && <WordsAnswer assisted={assisted} step={step} />}
      {answers.includes('batch') && <BatchAnswer assisted={assisted} step={step} />}
      {answers.includes('totals') && (
        <SlipForm
          assisted={assisted}
          currency={view.card.currency}
          doubted={step.issues.length > 0}
        />
      )}
      <div className="step-buttons">
        {answers.filter(isPlain).map(kind => (
          <Button
            key={kind}
            className={kind === 'done' ? 'main-button' : 'button tall'}
            isDisabled={busy}
            onPress={() => void answer(assisted, { kind })}
          >
            {t(`assisted.page.${kind}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
