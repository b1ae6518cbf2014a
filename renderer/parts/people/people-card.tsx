import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'
import { AddPerson } from './add-person'
import { type Signature, Signing, signed, UNSIGNED } from './signing'

/** Who works here, who is on duty, and the way to name one more. */
export function PeopleCard() {
  const { t } = useText()
  const people = useStore(s => s.people)
  const fault = useStore(s => s.peopleFault)
  const load = useStore(s => s.loadPeople)
  const isDemo = useStore(s => (s.mode ?? s.settings.mode) === 'demo')
  useEffect(() => void load(), [load])
  return (
    <section className="card people" aria-labelledby="people-title">
      <h2 id="people-title">{t('people.title')}</h2>
      <p className="quiet">{people.length === 0 ? t('people.none') : t('people.lead')}</p>
      {isDemo && <p className="quiet">{t('people.trainer.note')}</p>}
      {people.length > 0 && <Duty />}
      {fault && <FaultNote fault={fault} />}
      <AddPerson />
    </section>
  )
}

function Duty() {
  const { t } = useText()
  const people = useStore(s => s.people)
  const onDuty = useStore(s => s.onDuty)
  const enter = useStore(s => s.enterPerson)
  const leave = useStore(s => s.leavePerson)
  const [signature, setSignature] = useState<Signature>(UNSIGNED)
  const who = signed(signature)
  const begin = async () => {
    if (!who) return
    setSignature({ ...signature, pin: '' })
    await enter(who)
  }
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        void begin()
      }}
    >
      <p role="status">
        <strong>{onDuty ? t('people.on-duty', { name: onDuty.name }) : t('people.nobody')}</strong>
      </p>
      <Signing
        title={t('people.who')}
        people={people}
        signature={signature}
        change={setSignature}
      />
      <div className="form-end">
        <Button type="submit" className="button tall" isDisabled={!who}>
          {t('people.enter')}
        </Button>
        {onDuty && (
          <Button className="button tall" onPress={() => void leave()}>
            {t('people.leave')}
          </Button>
        )}
      </div>
    </form>
  )
}
