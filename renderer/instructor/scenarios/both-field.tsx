import { Field } from '../../parts/field'
import { useText } from '../../text'
import { fieldId } from './field-id'
import { under } from './path'
import type { FieldProps } from './spec'
import { useField, useName } from './use-field'

const LANGUAGES = [
  { name: 'zh', language: 'zh-CN' },
  { name: 'en', language: 'en' },
] as const
const LONG_ROWS = 3

/** The same words in both languages, side by side. */
export function BothField({ spec, path }: FieldProps<'both'>) {
  const { t } = useText()
  const { problem } = useField(path)
  const legend = useName(spec, path)
  return (
    <fieldset className="glass-both" id={fieldId(path)} tabIndex={-1}>
      <legend>{legend}</legend>
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      <div className="glass-pair">
        {LANGUAGES.map(({ name, language }) => (
          <OneLanguage
            key={name}
            path={under(path, name)}
            label={t(`scenario.${name}`)}
            language={language}
            rows={spec.isLong ? LONG_ROWS : 1}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface OneProps {
  readonly path: string
  readonly label: string
  readonly language: 'zh-CN' | 'en'
  readonly rows: number
}

function OneLanguage({ path, label, language, rows }: OneProps) {
  const { value, change, problem } = useField(path)
  return (
    <Field
      id={fieldId(path)}
      label={label}
      language={language}
      rows={rows}
      value={typeof value === 'string' ? value : ''}
      onChange={change}
      problem={problem}
    />
  )
}
