import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { CURRENCIES } from '../../shared/money'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Field } from './field'

/** The shop's own name for the terminal, and its currency. */
export function NameForm() {
  const { t } = useText()
  const { name, currency } = useStore(s => s.draft)
  const change = useStore(s => s.changeDraft)
  return (
    <section className="card form-part">
      <Field
        label={t('setup.name')}
        note={t('setup.name.note')}
        value={name}
        onChange={value => change({ name: value })}
      />
      <RadioGroup
        className="pills"
        value={currency}
        onChange={value => change({ currency: value })}
      >
        <Label>{t('setup.currency')}</Label>
        {Object.keys(CURRENCIES).map(code => (
          <Radio key={code} value={code} className="pill-choice">
            {code}
          </Radio>
        ))}
      </RadioGroup>
    </section>
  )
}
