import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Person } from '../../../shared/roles'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'
import { type Signature, Signing, signed, UNSIGNED } from '../people/signing'

/** Opens the instructor's window. Where a trainer is named, the one button asks who it is, and a second press opens. */
export function InstructorDoor() {
  const { t } = useText()
  const instructors = useStore(s => s.instructors)
  const open = useStore(s => s.openInstructor)
  const wasAsked = useRef(false)
  const isAsked = instructors.length > 0
  useEffect(() => {
    wasAsked.current = isAsked
  }, [isAsked])
  if (isAsked) return <PinForm instructors={instructors} />
  return (
    <div className="form-end">
      {/* The form that stood here is gone, and the keyboard with it. */}
      <Button className="button" autoFocus={wasAsked.current} onPress={() => void open()}>
        {t('training.instructor')}
      </Button>
      <p className="quiet">{t('training.instructor.note')}</p>
    </div>
  )
}

function PinForm({ instructors }: { instructors: readonly Person[] }) {
  const { t } = useText()
  const open = useStore(s => s.openInstructor)
  const close = useStore(s => s.closeInstructorDoor)
  const busy = useStore(s => s.trainingBusy)
  const fault = useStore(s => s.trainingFault)
  const [signature, setSignature] = useState<Signature>(() => firstOf(instructors))
  const by = signed(signature)
  const form = useRef<HTMLFormElement>(null)
  // The button that was pressed is gone.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const enter = () => {
    if (!by) return
    setSignature({ ...signature, pin: '' })
    void open(by)
  }
  return (
    <form
      ref={form}
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
      {fault && <FaultNote fault={fault} />}
      <div className="form-end">
        <Button type="submit" className="button tall" isDisabled={!by || busy}>
          {t('training.instructor')}
        </Button>
        <Button className="button" onPress={close}>
          {t('training.instructor.not')}
        </Button>
      </div>
    </form>
  )
}

/** Where there is only one, nobody has to be chosen. */
const firstOf = ([first, ...others]: readonly Person[]): Signature =>
  first && others.length === 0 ? { ...UNSIGNED, personId: first.id } : UNSIGNED
