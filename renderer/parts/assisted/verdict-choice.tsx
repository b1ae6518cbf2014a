import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Verdict } from '../../../shared/settlement'
import { useText } from '../../text'

interface Props {
  readonly value: string
  readonly choose: (verdict: string) => void
}

/** 对账应答 as the slip prints it, or that it does not. */
export function VerdictChoice({ value, choose }: Props) {
  const { t } = useText()
  return (
    <RadioGroup className="pills" value={value} onChange={choose}>
      <Label>{t('assisted.slip.verdict')}</Label>
      <Radio value="" className="pill-choice">
        {t('assisted.slip.verdict.none')}
      </Radio>
      {Verdict.options.map(verdict => (
        <Radio key={verdict} value={verdict} className="pill-choice">
          {t(`assisted.slip.verdict.${verdict}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
