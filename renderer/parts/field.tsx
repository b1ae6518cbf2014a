import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'

interface Props {
  readonly label: string
  readonly note?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with it, once the person should know. */
  readonly problem?: string | undefined
  /** So many lines; one by default. */
  readonly rows?: number
  /** Characters. */
  readonly longest?: number
  /** Of what is written in it, where it is not that of the window. */
  readonly language?: 'zh-CN' | 'en'
  readonly isCode?: boolean
  /** For whoever leads to it. */
  readonly id?: string
  readonly autoFocus?: boolean
}

/** A place to write in with its name, an example, and what is wrong with it. */
export function Field(props: Props) {
  const { label, note, value, onChange, problem, rows = 1, longest, autoFocus = false } = props
  const { id, language, isCode = false } = props
  const says = problem ?? note
  const box = {
    spellCheck: false,
    ...(id !== undefined && { id }),
    ...(language && { lang: language }),
    ...(isCode && { className: 'field-code' }),
  }
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      autoComplete="off"
      autoFocus={autoFocus}
      {...(longest !== undefined && { maxLength: longest })}
    >
      <Label>{label}</Label>
      {rows > 1 ? <TextArea {...box} rows={rows} /> : <Input {...box} />}
      {says !== undefined && (
        <Text slot="description" className={problem ? 'field-problem' : 'field-note'}>
          {says}
        </Text>
      )}
    </TextField>
  )
}
