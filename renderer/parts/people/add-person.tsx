import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Pin, Role } from '../../../shared/roles'
import { goodName } from '../../say/draft'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'
import { PinField } from './pin-field'

/** The first person is the owner; every other one is added with the owner's PIN. */
export function AddPerson() {
  const { t } = useText()
  const first = useStore(s => s.people.length === 0)
  return (
    <Disclosure className="add-person">
      <Button slot="trigger" className="button">
        {t(first ? 'people.add.owner' : 'people.add')}
      </Button>
      <DisclosurePanel>
        <PersonForm first={first} />
      </DisclosurePanel>
    </Disclosure>
  )
}

const EMPTY = { name: '', pin: '', ownerPin: '' }

function PersonForm({ first }: { first: boolean }) {
  const { t } = useText()
  const owner = useStore(s => s.people.find(({ role }) => role === 'owner'))
  const add = useStore(s => s.addPerson)
  const [typed, setTyped] = useState(EMPTY)
  const [role, setRole] = useState<Role>('staff')
  const [added, setAdded] = useState('')
  const { name, pin, ownerPin } = typed
  const pins = first ? [pin] : [pin, ownerPin]
  const ready = goodName(name) && pins.every(each => Pin.safeParse(each).success)
  const keep = async () => {
    const by = owner ? { personId: owner.id, pin: ownerPin } : null
    setTyped({ ...typed, pin: '', ownerPin: '' })
    if (!(await add({ name: name.trim(), role: first ? 'owner' : role, pin, by }))) return
    setAdded(name.trim())
    setTyped(EMPTY)
  }
  const change = (part: Partial<typeof EMPTY>) => setTyped({ ...typed, ...part })
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (ready) void keep()
      }}
    >
      <div className="fields even">
        <Field
          label={t('people.name')}
          note={t('people.name.note')}
          value={name}
          onChange={value => change({ name: value })}
        />
        <PinField
          label={t('people.pin')}
          note={t('people.pin.note')}
          value={pin}
          onChange={value => change({ pin: value })}
        />
      </div>
      {!first && <RoleChoice role={role} choose={setRole} />}
      {!first && (
        <PinField
          label={t('people.by')}
          note={t('people.by.note')}
          value={ownerPin}
          onChange={value => change({ ownerPin: value })}
        />
      )}
      <div className="form-end">
        <Button type="submit" className="button tall" isDisabled={!ready}>
          {t(first ? 'people.add.owner' : 'people.add')}
        </Button>
        <p role="status">{added && t('people.added', { name: added })}</p>
      </div>
    </form>
  )
}

function RoleChoice({ role, choose }: { role: Role; choose: (role: Role) => void }) {
  const { t } = useText()
  return (
    <RadioGroup className="pills" value={role} onChange={chosen => choose(Role.parse(chosen))}>
      <Label>{t('people.role')}</Label>
      {Role.options.map(option => (
        <Radio key={option} value={option} className="pill-choice">
          {t(`role.${option}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
