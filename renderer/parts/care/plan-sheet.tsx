import type { EmergencyPlan } from '../../../shared/care'
import { useText } from '../../text'

/** One cause on one sheet, for people who stand there without the console. */
export function PlanSheet({ plan: { cause, money, fixes, never } }: { plan: EmergencyPlan }) {
  const { t } = useText()
  return (
    <article className="sheet plan-sheet" aria-label={t('prevent.plan')}>
      <header className="sheet-head">
        <div>
          <p className="quiet">{t('prevent.plan')}</p>
          <h2>{t(`cause.${cause}`)}</h2>
          <p>{t(`cause.${cause}.plain`)}</p>
        </div>
      </header>
      <dl className="sheet-summary">
        <div>
          <dt>{t('prevent.plan.first')}</dt>
          <dd>{t('prevent.plan.first.say')}</dd>
        </div>
        <div>
          <dt>{t('prevent.plan.money')}</dt>
          <dd>{t(`guide.money.${money}`)}</dd>
        </div>
      </dl>
      <section>
        <h3>{t('prevent.plan.do')}</h3>
        <ol className="plan-fixes">
          {fixes.map(({ title, role, steps }) => (
            <li key={title}>
              <strong>{t(title)}</strong> <small>{t(`guide.role.${role}`)}</small>
              <ol>
                {steps.map(step => (
                  <li key={step}>{t(step)}</li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </section>
      <section className="sheet-script">
        <h3>{t('guide.never')}</h3>
        <ul className="plan-never">
          {never.map(line => (
            <li key={line}>
              <strong>{t(`redline.${line}`)}</strong> {t(`redline.${line}.why`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('prevent.plan.else')}</h3>
        <p>{t('prevent.plan.else.say')}</p>
      </section>
    </article>
  )
}
