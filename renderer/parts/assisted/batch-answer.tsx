import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { type AssistedStep, type AssistedView, BatchNo } from '../../../shared/assisted'
import { batchStep } from '../../say/slip-draft'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'

interface Props {
  readonly assisted: AssistedView
  readonly step: AssistedStep
}

/** A batch number, with a live look at whether it is one more than the closed one. */
export function BatchAnswer({ assisted, step }: Props) {
  const { t } = useText()
  const busy = useStore(s => s.assistedBusy)
  const answer = useStore(s => s.answerAssisted)
  const [typed, setTyped] = useState('')
  const good = BatchNo.safeParse(typed.trim()).success
  const { attempt } = assisted
  const closed = step.id === 'batch-after' ? (attempt.report?.batchNo ?? attempt.batchNo) : null
  const found = batchStep(closed, typed.trim())
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (good && !busy) void answer(assisted, { kind: 'batch', batchNo: typed.trim() })
      }}
    >
      <Field
        label={t('assisted.page.batch')}
        note={t('assisted.page.batch.note')}
        value={typed}
        onChange={setTyped}
      />
      <p role="status">{found && t(`assisted.page.batch.${found}`, { batchNo: closed ?? '' })}</p>
      <div className="step-buttons">
        <Button type="submit" className="main-button" isDisabled={busy || !good}>
          {t('assisted.page.send')}
        </Button>
      </div>
    </form>
  )
}
