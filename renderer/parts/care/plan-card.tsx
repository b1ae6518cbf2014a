import { Button } from 'react-aria-components/Button'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Picture } from '../pictures/picture'

/** The way to the sheets for the wall. */
export function PlanCard() {
  const { t } = useText()
  const go = useStore(s => s.go)
  return (
    <section className="card spare" aria-labelledby="plan-title">
      <Picture name="list" />
      <div>
        <h2 id="plan-title">{t('prevent.plan')}</h2>
        <p className="quiet">{t('prevent.plan.note')}</p>
      </div>
      <div className="spare-buttons">
        <Button className="button" onPress={() => go('plans')}>
          {t('prevent.plan.open')}
        </Button>
      </div>
    </section>
  )
}
