import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { FaultNote } from '../parts/fault-note'
import { RedLineForm } from '../parts/people/red-line-form'
import { Sign } from '../parts/sign'
import { useStore } from '../store/store'
import { useText } from '../text'

/** Apart from everything else, red, and with the way back first: nobody comes here by the ordinary button. */
export function RedLineView() {
  const { t } = useText()
  const people = useStore(s => s.people)
  const fault = useStore(s => s.peopleFault)
  const snapshot = useStore(s => s.redLineSnapshot)
  const load = useStore(s => s.loadPeople)
  const go = useStore(s => s.go)
  useEffect(() => void load(), [load])
  return (
    <div className="column red-page">
      <header className="page-head">
        <h1>{t('two-people.title')}</h1>
        <Button className="button tall" autoFocus onPress={() => go('settings')}>
          {t('two-people.back')}
        </Button>
      </header>
      <div className="red-warning">
        <Sign name="cross" />
        <div>
          <p>{t('two-people.lead')}</p>
          <p>{t('two-people.instead')}</p>
        </div>
      </div>
      {fault && <FaultNote fault={fault} />}
      <p role="status">{snapshot && t('two-people.done', { snapshot })}</p>
      {people.length === 0 ? <p>{t('two-people.nobody')}</p> : <RedLineForm people={people} />}
    </div>
  )
}
