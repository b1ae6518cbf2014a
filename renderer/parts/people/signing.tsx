import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Credentials, type Person } from '../../../shared/roles'
import { useText } from '../../text'
import { PinField } from './pin-field'

/** A person and the PIN as far as it is typed. */
export interface Signature {
  readonly personId: string
  readonly pin: string
}
export const UNSIGNED: Signature = { personId: '', pin: '' }

/** Complete enough to be asked about. */
export const signed = (signature: Signature): Credentials | undefined =>
  Credentials.safeParse(signature).data

interface Props {
  readonly title: string
  readonly people: readonly Person[]
  readonly signature: Signature
  readonly change: (signature: Signature) => void
}

/** Says who one is: a name to choose, a PIN to type. */
export function Signing({ title, people, signature, change }: Props) {
  const { t } = useText()
  return (
    <div className="signing">
      <RadioGroup
        className="pills"
        value={signature.personId}
        onChange={personId => change({ personId, pin: '' })}
      >
        <Label>{title}</Label>
        {people.map(({ id, name, role }) => (
          <Radio key={id} value={id} className="pill-choice">
            {name} <small>{t(`role.${role}`)}</small>
          </Radio>
        ))}
      </RadioGroup>
      <PinField
        label={t('people.pin')}
        note={t('people.pin.note')}
        value={signature.pin}
        onChange={pin => change({ ...signature, pin })}
      />
    </div>
  )
}
