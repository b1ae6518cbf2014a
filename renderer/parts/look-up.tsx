import { useEffect } from 'react'
import type { Payment } from '../../shared/payment'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Consequence } from './consequence'
import { Field } from './field'
import { Sign } from './sign'

const SIGNS = { settled: 'tick', open: 'half', 'in-doubt': 'question' } as const

/** A customer asks about a payment: one line to find it, and its state to show. */
export function LookUp() {
  const { t } = useText()
  const query = useStore(s => s.paymentQuery)
  const payments = useStore(s => s.payments)
  const find = useStore(s => s.findPayments)
  useEffect(() => void find(''), [find])
  return (
    <section className="card look-up screen-only">
      <Consequence row="K4" />
      <Field
        label={t('look-up.field')}
        note={t('look-up.note')}
        value={query}
        onChange={typed => void find(typed)}
      />
      <p role="status" className="quiet">
        {query.trim() !== '' &&
          payments &&
          (payments.length === 0
            ? t('look-up.none')
            : t('look-up.found', { count: payments.length }))}
      </p>
      <ul>
        {(payments ?? []).map(payment => (
          <Found key={`${payment.at} ${payment.reference} ${payment.kind}`} payment={payment} />
        ))}
      </ul>
    </section>
  )
}

function Found({ payment }: { payment: Payment }) {
  const { t, money, dateTime } = useText()
  const { state, amountMinor, currency, at, reference, maskedPan, terminalName, settledAt } =
    payment
  return (
    <li data-state={state}>
      <strong>{money(amountMinor, currency)}</strong>
      <span>
        {[dateTime(at), t('look-up.reference', { reference }), maskedPan, terminalName]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="look-up-state">
        <Sign name={SIGNS[state]} />
        {t(`look-up.${state}`, { at: settledAt ? dateTime(settledAt) : '' })}
      </span>
    </li>
  )
}
