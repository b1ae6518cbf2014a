import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { type Signature, Signing, signed, UNSIGNED } from '../people/signing'

/** Whoever opens the instructor's window says who they are, where a trainer is named. */
export function InstructorPin() {
  const { t } = useText()
  const instructors = useStore(s => s.instructors)
  const open = useStore(s => s.openInstructor)
  const busy = useStore(s => s.trainingBusy)
  const [signature, setSignature] = useState<Signature>(UNSIGNED)
  const by = signed(signature)
  if (instructors.length === 0) return null
  const enter = () => {
    if (!by) return
    setSignature({ ...signature, pin: '' })
    void open(by)
  }
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        enter()
      }}
    >
      <Signing
        title={t('training.instructor.who')}
        people={instructors}
        signature={signature}
        change={setSignature}
      />
      <div className="form-end">
        <Button type="submit" className="button tall" isDisabled={!by || busy}>
          {t('training.instructor')}
        </Button>
      </div>
    </form>
  )
}
