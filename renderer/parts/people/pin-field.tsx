import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'

interface Props {
  readonly label: string
  readonly note: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A PIN: hidden, digits only, never remembered by the window. */
export function PinField({ label, note, value, onChange }: Props) {
  return (
    <TextField
      className="field"
      type="password"
      value={value}
      onChange={typed => onChange(typed.replace(/\D/g, '').slice(0, 12))}
      autoComplete="off"
    >
      <Label>{label}</Label>
      <Input inputMode="numeric" spellCheck={false} />
      <Text slot="description" className="field-note">
        {note}
      </Text>
    </TextField>
  )
}
