import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { Sign } from '../../parts/sign'
import { useText } from '../../text'
import { type Option, SelectOne } from '../parts/select'
import { useStore } from '../store/store'
import { fieldId } from './field-id'
import { isList, isObject, type Json, stepsOf, valueAt } from './path'
import type { FieldProps } from './spec'
import { useChoices, useField, useName } from './use-field'

/** One of a list. A value that the list does not know stays as it is, and is shown. */
export function ChoiceField({ spec, path }: FieldProps<'choice'>) {
  const { t } = useText()
  const choices = useChoices()
  const { value, change, problem } = useField(path)
  const owner = useStore(s => valueAt(s.draft?.value, stepsOf(path).slice(0, -1).join('.')))
  const id = value === null ? 'none' : String(value ?? '')
  return (
    <SelectOne
      id={fieldId(path)}
      label={t(spec.label)}
      value={id}
      options={withUnknown(spec.options(choices, owner), id)}
      onChange={chosen => change(heldAs(chosen, spec.holds))}
      problem={problem}
    />
  )
}

function heldAs(chosen: string, holds: 'number' | 'nullable' | undefined): Json {
  if (holds === 'number') return Number(chosen)
  return holds === 'nullable' && chosen === 'none' ? null : chosen
}

const withUnknown = (options: readonly Option[], id: string): readonly Option[] =>
  id === '' || options.some(option => option.id === id) ? options : [...options, { id, text: id }]

/** A switch of the shop and the way in which it is thrown, as one choice. */
export function SwitchField({ spec, path }: FieldProps<'switch'>) {
  const name = useName(spec, path)
  const choices = useChoices()
  const { value, change, problem } = useField(path)
  const before = isObject(value) ? value : {}
  const id = `${String(before.name ?? '')}/${String(before.way ?? '')}`
  return (
    <SelectOne
      id={fieldId(path)}
      label={name}
      value={id}
      options={withUnknown(spec.options(choices, value), id)}
      onChange={chosen => {
        const [which = '', way = ''] = chosen.split('/')
        change({ ...before, name: which, way })
      }}
      problem={problem}
    />
  )
}

/** Several of a list. */
export function ChecksField({ spec, path }: FieldProps<'checks'>) {
  const { t } = useText()
  const choices = useChoices()
  const { value, change, problem } = useField(path)
  const chosen = isList(value) ? value.map(String) : []
  return (
    <CheckboxGroup
      className="pills glass-checks"
      value={chosen}
      onChange={ids => change(ids)}
      isInvalid={problem !== undefined}
      id={fieldId(path)}
    >
      <Label>{t(spec.label)}</Label>
      {spec.options(choices, value).map(({ id, text }) => (
        <Checkbox key={id} value={id} className="pill-choice">
          {chosen.includes(id) && <Sign name="tick" />}
          {text}
        </Checkbox>
      ))}
      {problem !== undefined && (
        <Text slot="description" className="field-problem">
          {problem}
        </Text>
      )}
    </CheckboxGroup>
  )
}
