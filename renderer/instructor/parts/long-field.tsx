import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'

interface Props {
  readonly label: string
  readonly note?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly longest?: number | undefined
  readonly rows?: number | undefined
  readonly autoFocus?: boolean | undefined
}

/** Several lines of input with their name, and what is wrong with them. */
export function LongField(props: Props) {
  const { label, note, value, onChange, problem, longest, rows = 4, autoFocus = false } = props
  const says = problem ?? note
  return (
    <TextField
      className="field glass-long"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      autoComplete="off"
      autoFocus={autoFocus}
      {...(longest !== undefined && { maxLength: longest })}
    >
      <Label>{label}</Label>
      <TextArea rows={rows} spellCheck={false} />
      {says !== undefined && (
        <Text slot="description" className={problem ? 'field-problem' : 'field-note'}>
          {says}
        </Text>
      )}
    </TextField>
  )
}
