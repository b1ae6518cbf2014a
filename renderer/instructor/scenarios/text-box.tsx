import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { fieldId } from './field-id'

interface Props {
  readonly path: string
  readonly label: string
  readonly note?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  /** So many lines; one by default. */
  readonly rows?: number
  readonly isCode?: boolean
  readonly language?: 'zh-CN' | 'en'
}

/** One box to write in, which the summary of the check can lead to. */
export function TextBox(props: Props) {
  const { path, label, note, value, onChange, problem, rows = 1, isCode = false, language } = props
  const says = problem ?? note
  const box = {
    id: fieldId(path),
    spellCheck: false,
    ...(language && { lang: language }),
    ...(isCode && { className: 'glass-code' }),
  }
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      autoComplete="off"
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
