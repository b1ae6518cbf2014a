import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Checkbox } from 'react-aria-components/Checkbox'
import type { AssistedView } from '../../../shared/assisted'
import type { Currency } from '../../../shared/money'
import { SIDES, type SlipDraft, type SlipField, slipOf, WORLDS } from '../../say/slip-draft'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'
import { SlipChecks } from './slip-checks'
import { VerdictChoice } from './verdict-choice'

interface Props {
  readonly assisted: AssistedView
  readonly currency: Currency
  /** The engine found something that does not fit: it is looked at once more, then confirmed. */
  readonly doubted: boolean
}

/** The settlement slip as it stands on paper, with its sums checked while it is typed. */
export function SlipForm({ assisted, currency, doubted }: Props) {
  const { t } = useText()
  const busy = useStore(s => s.assistedBusy)
  const hand = useStore(s => s.totalsAssisted)
  const [draft, setDraft] = useState<SlipDraft>({})
  const [confirmed, setConfirmed] = useState(false)
  const change = (field: SlipField, value: string) => setDraft({ ...draft, [field]: value })
  const slip = slipOf(draft, currency, confirmed)
  return (
    <form
      className="form slip-form"
      onSubmit={event => {
        event.preventDefault()
        if (slip && !busy) void hand(assisted, slip)
      }}
    >
      <Head draft={draft} change={change} />
      {WORLDS.map(world => (
        <fieldset key={world}>
          <legend>{t(`assisted.slip.${world}`)}</legend>
          {SIDES.map(side => (
            <Line
              key={side}
              name={`${world}.${side}`}
              label={t(`assisted.slip.${side}`)}
              draft={draft}
              change={change}
            />
          ))}
          <VerdictChoice
            value={draft[`${world}.verdict`] ?? ''}
            choose={verdict => change(`${world}.verdict`, verdict)}
          />
        </fieldset>
      ))}
      <fieldset>
        <legend>{t('assisted.slip.total')}</legend>
        <Line name="total" label={t('assisted.slip.total')} draft={draft} change={change} />
      </fieldset>
      <SlipChecks draft={draft} currency={currency} complete={slip !== undefined} />
      {doubted && (
        <Checkbox className="confirm" isSelected={confirmed} onChange={setConfirmed}>
          <span className="confirm-box" />
          {t('assisted.slip.confirm')}
        </Checkbox>
      )}
      <div className="step-buttons">
        <Button type="submit" className="main-button" isDisabled={busy || !slip}>
          {t('assisted.slip.send')}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly draft: SlipDraft
  readonly change: (field: SlipField, value: string) => void
}

function Head({ draft, change }: PartProps) {
  const { t } = useText()
  return (
    <div className="fields even">
      <Field
        label={t('assisted.page.batch')}
        note={t('assisted.page.batch.note')}
        value={draft.batchNo ?? ''}
        onChange={value => change('batchNo', value)}
      />
      <Field
        label={t('assisted.slip.printed-at')}
        note={t('assisted.slip.printed-at.note')}
        value={draft.printedAt ?? ''}
        onChange={value => change('printedAt', value)}
      />
    </div>
  )
}

interface LineProps extends PartProps {
  readonly name: `${(typeof WORLDS)[number]}.${(typeof SIDES)[number]}` | 'total'
  readonly label: string
}

/** A count and an amount, side by side as on the slip. */
function Line({ name, label, draft, change }: LineProps) {
  const { t } = useText()
  return (
    <div className="fields even">
      {(['count', 'amount'] as const).map(what => (
        <Field
          key={what}
          label={[label, t(`assisted.slip.${what}`)].join(' ')}
          note=""
          value={draft[`${name}.${what}`] ?? ''}
          onChange={value => change(`${name}.${what}`, value)}
        />
      ))}
    </div>
  )
}
