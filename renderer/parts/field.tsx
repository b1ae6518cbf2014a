import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'

interface Props {
  readonly label: string
  readonly note: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with it, once the person should know. */
  readonly problem?: string | undefined
}

/** One line of input with its name, an example, and what is wrong with it. */
export function Field({ label, note, value, onChange, problem }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      autoComplete="off"
    >
      <Label>{label}</Label>
      <Input spellCheck={false} />
      <Text slot="description" className={problem ? 'field-problem' : 'field-note'}>
        {problem ?? note}
      </Text>
    </TextField>
  )
}
