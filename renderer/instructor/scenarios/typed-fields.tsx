import { useState } from 'react'
import { Field } from '../../parts/field'
import { useText } from '../../text'
import { written } from '../store/editor'
import { fieldId } from './field-id'
import type { Json } from './path'
import type { FieldProps } from './spec'
import { useField } from './use-field'

/** One line of words or a name. */
export function LineField({ spec, path }: FieldProps<'line'>) {
  const { t } = useText()
  const { value, change, problem } = useField(path)
  return (
    <Field
      id={fieldId(path)}
      label={t(spec.label)}
      note={spec.note && t(spec.note)}
      value={typeof value === 'string' ? value : ''}
      onChange={typed => change(typed === '' && spec.isOptional ? undefined : typed)}
      problem={problem}
    />
  )
}

/** What is no number goes into the file as it was typed: the check says what is wrong with it. */
export function NumberField({ spec, path }: FieldProps<'number'>) {
  const { t } = useText()
  const { value, change, problem } = useField(path)
  return (
    <Field
      id={fieldId(path)}
      label={t(spec.label)}
      note={spec.note && t(spec.note)}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={typed => change(numberOf(typed, spec.isOptional))}
      problem={problem}
    />
  )
}

function numberOf(typed: string, isOptional: true | undefined): Json | undefined {
  if (typed.trim() === '') return isOptional ? undefined : ''
  return /^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed
}

/** A piece of the file as it is written; it takes effect whenever it is complete. */
export function JsonField({ spec, path }: FieldProps<'json'>) {
  const { t } = useText()
  const { value, change, problem } = useField(path)
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (value === undefined ? '' : written(value))
  return (
    <Field
      id={fieldId(path)}
      label={t(spec.label)}
      note={spec.note && t(spec.note)}
      value={shown}
      rows={Math.min(8, Math.max(2, shown.split('\n').length))}
      isCode
      onChange={text => {
        setTyped(text)
        const parsed = jsonOf(text)
        if (parsed !== undefined) change(parsed)
        else if (text.trim() === '') change(spec.isOptional ? undefined : {})
      }}
      problem={
        typed !== undefined && typed.trim() !== '' && jsonOf(typed) === undefined
          ? t('scenario.json.broken')
          : problem
      }
    />
  )
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
