import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { Text } from '../../../shared/i18n/translate'
import type { TrainingScenario } from '../../../shared/training'
import type { Option } from '../parts/select'
import type { Json } from './path'

/** What an option list may depend on. */
export interface Choices {
  readonly text: Text
  /** The house's own exercises: each stands on a situation of the simulated terminal. */
  readonly house: readonly TrainingScenario[]
}
/** `owner`: the value in which the field stands. */
export type OptionsOf = (choices: Choices, owner: Json | undefined) => readonly Option[]

interface Named {
  readonly label: MessageKey
}
interface Typed extends Named {
  readonly note?: MessageKey
  readonly isOptional?: true
}
interface Chosen extends Named {
  readonly options: OptionsOf
}
/**
 * One field of the form, as data: how it is edited, and what it is called. A `switch` is edited in the place of the
 * object that holds its name and way.
 */
export type Spec =
  | (Typed & { readonly kind: 'line' })
  | (Typed & { readonly kind: 'number' })
  | (Named & { readonly kind: 'both'; readonly isLong?: true })
  | (Chosen & {
      readonly kind: 'choice'
      /** The file holds a number, or null for `none`. */
      readonly holds?: 'number' | 'nullable'
    })
  | (Chosen & { readonly kind: 'checks' })
  | (Chosen & { readonly kind: 'switch' })
  | (Typed & { readonly kind: 'json' })
  | (Named & {
      readonly kind: 'list'
      readonly item: Spec
      readonly blank: Json
      readonly add: MessageKey
      /** So many there are, no more and no fewer. */
      readonly fixed?: number
    })
  | (Named & {
      readonly kind: 'group'
      readonly fields: Fields
      /** It may be missing; this is what is put there where it is wanted. */
      readonly isOptional?: Json
    })
  | (Named & {
      readonly kind: 'variant'
      readonly variants: Readonly<Record<string, Variant>>
      readonly kindOf: (value: Json | undefined) => string
    })

/** What a component for one kind of field is given. */
export interface FieldProps<K extends Spec['kind']> {
  readonly spec: Extract<Spec, { kind: K }>
  readonly path: string
}

/** By their names in the file; an empty name is the object itself. */
export type Fields = Readonly<Record<string, Spec>>

/** One shape that a value can take. */
export interface Variant {
  readonly label: MessageKey
  readonly blank: Json
  readonly fields: Fields
}
