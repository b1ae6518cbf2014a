import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { acquirerFrom, acquirerText } from '../../shared/acquirer'
import { useStore } from '../store/store'
import { useText } from '../text'
import { FaultNote } from './fault-note'
import { Field } from './field'

/** Where the bank's host stands. With it the guide can tell a dead bank from a dead line. */
export function AcquirerCard() {
  const { t } = useText()
  const known = useStore(s => s.acquirer)
  const fault = useStore(s => s.acquirerFault)
  const load = useStore(s => s.loadAcquirer)
  useEffect(() => void load(), [load])
  const written = known ? acquirerText(known) : ''
  return (
    <section className="card people" aria-labelledby="acquirer-title">
      <h2 id="acquirer-title">{t('acquirer.title')}</h2>
      <p className="quiet">{t('acquirer.why')}</p>
      {fault && <FaultNote fault={fault} />}
      {known !== undefined && <AcquirerForm written={written} key={written} />}
    </section>
  )
}

function AcquirerForm({ written }: { written: string }) {
  const { t } = useText()
  const write = useStore(s => s.writeAcquirer)
  const [typed, setTyped] = useState(written)
  const [isTried, setTried] = useState(false)
  const found = acquirerFrom(typed)
  const isEmpty = typed.trim() === ''
  const problem = isTried && !found && !isEmpty ? t('acquirer.bad') : undefined
  const save = () => {
    setTried(true)
    if (found || isEmpty) void write(found ?? null)
  }
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={t('acquirer.field')}
        note={t('acquirer.note')}
        value={typed}
        onChange={setTyped}
        problem={problem}
      />
      <div className="form-end">
        <Button className="button tall" type="submit" isDisabled={typed === written}>
          {t('acquirer.save')}
        </Button>
        <p role="status">{written !== '' && typed === written && t('acquirer.saved')}</p>
      </div>
    </form>
  )
}
