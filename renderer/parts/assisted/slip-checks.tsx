import type { Currency } from '../../../shared/money'
import { type SlipDraft, slipSums } from '../../say/slip-draft'
import { useText } from '../../text'
import { Sign } from '../sign'

interface Props {
  readonly draft: SlipDraft
  readonly currency: Currency
  readonly complete: boolean
}

/** Do the typed lines come to the typed sum? Said while it is typed, in words. */
export function SlipChecks({ draft, currency, complete }: Props) {
  const { t, money } = useText()
  const { amountMinor, count, totalMinor, totalCount } = slipSums(draft, currency)
  const lines = [
    ...(totalCount === undefined
      ? []
      : [
          count === totalCount
            ? ([true, t('assisted.slip.counts.good')] as const)
            : ([false, t('assisted.slip.counts.bad', { sum: count, total: totalCount })] as const),
        ]),
    ...(totalMinor === undefined
      ? []
      : [
          amountMinor === totalMinor
            ? ([true, t('assisted.slip.sum.good')] as const)
            : ([
                false,
                t('assisted.slip.sum.bad', {
                  sum: money(amountMinor, currency),
                  difference: money(Math.abs(amountMinor - totalMinor), currency),
                }),
              ] as const),
        ]),
    ...(complete ? [] : [[false, t('assisted.slip.missing')] as const]),
  ]
  return (
    <div role="status">
      <ul className="checks">
        {lines.map(([ok, words]) => (
          <li key={words} data-ok={ok}>
            <Sign name={ok ? 'tick' : 'alert'} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
