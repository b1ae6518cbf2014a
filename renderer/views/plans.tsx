import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { EmergencyPlan } from '../../shared/care'
import { PlanSheet } from '../parts/care/plan-sheet'
import { FaultNote } from '../parts/fault-note'
import { useStore } from '../store/store'
import { useText } from '../text'

/** Emergency plans for the wall: choose the cause, print its sheet. */
export function PlansView() {
  const { t } = useText()
  const plans = useStore(s => s.plans)
  const fault = useStore(s => s.careFault)
  const load = useStore(s => s.loadPlans)
  const [chosen, setChosen] = useState(0)
  const plan = plans[chosen]
  useEffect(() => void load(), [load])
  return (
    <div className="plans">
      <header className="page-head screen-only">
        <h1>{t('prevent.plan')}</h1>
        {plan && <PlanActions plan={plan} />}
      </header>
      {fault && <FaultNote fault={fault} />}
      <nav className="plan-list screen-only" aria-label={t('prevent.plan.choose')}>
        {plans.map(({ cause }, index) => (
          <Button
            key={cause}
            className="plan-link"
            onPress={() => setChosen(index)}
            {...(index === chosen && { 'aria-current': 'true' as const })}
          >
            {t(`cause.${cause}`)}
          </Button>
        ))}
      </nav>
      {plan && <PlanSheet plan={plan} />}
    </div>
  )
}

function PlanActions({ plan: { cause } }: { plan: EmergencyPlan }) {
  const { t } = useText()
  const go = useStore(s => s.go)
  const print = useStore(s => s.printSlip)
  const save = useStore(s => s.saveSlip)
  return (
    <div className="page-head-end">
      <Button className="button" onPress={() => go('prevent')}>
        {t('prevent.plan.back')}
      </Button>
      <Button className="button" onPress={() => void print()}>
        {t('prevent.plan.print')}
      </Button>
      <Button className="button" onPress={() => void save(`plan-${cause}`)}>
        {t('prevent.plan.pdf')}
      </Button>
    </div>
  )
}
