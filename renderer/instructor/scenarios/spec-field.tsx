import { Button } from 'react-aria-components/Button'
import { useText } from '../../text'
import { SelectOne } from '../parts/select'
import { BothField } from './both-field'
import { ChecksField, ChoiceField, SwitchField } from './choice-fields'
import { fieldId } from './field-id'
import { isList, isObject, type Json, under } from './path'
import { fieldsIn } from './problems'
import type { FieldProps, Spec } from './spec'
import { JsonField, LineField, NumberField } from './typed-fields'
import { useField, useName } from './use-field'

/** One field of the form, whatever it is. */
export function SpecField({ spec, path }: { spec: Spec; path: string }) {
  switch (spec.kind) {
    case 'line':
      return <LineField spec={spec} path={path} />
    case 'number':
      return <NumberField spec={spec} path={path} />
    case 'json':
      return <JsonField spec={spec} path={path} />
    case 'both':
      return <BothField spec={spec} path={path} />
    case 'choice':
      return <ChoiceField spec={spec} path={path} />
    case 'switch':
      return <SwitchField spec={spec} path={path} />
    case 'checks':
      return <ChecksField spec={spec} path={path} />
    case 'list':
      return <ListField spec={spec} path={path} />
    case 'group':
      return <GroupField spec={spec} path={path} />
    case 'variant':
      return <VariantField spec={spec} path={path} />
  }
}

/** Several fields that belong together. Where they are optional, they can be added and taken out. */
function GroupField({ spec, path }: FieldProps<'group'>) {
  const { t } = useText()
  const { value, change, problem } = useField(path)
  const { isOptional } = spec
  const name = useName(spec, path)
  return (
    <fieldset className="glass-group" id={fieldId(path)} tabIndex={-1}>
      <legend>{name}</legend>
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      {isOptional === undefined || value !== undefined ? (
        <InnerFields spec={spec} path={path} value={value} />
      ) : (
        <Button className="button" onPress={() => change(isOptional)}>
          {t('scenario.add-part')}
          <span className="visually-hidden">{name}</span>
        </Button>
      )}
      {isOptional !== undefined && value !== undefined && (
        <Button className="button" onPress={() => change(undefined)}>
          {t('scenario.drop')}
          <span className="visually-hidden">{name}</span>
        </Button>
      )}
    </fieldset>
  )
}

/** One of several shapes: the choice of the shape, then its own fields. */
function VariantField({ spec, path }: FieldProps<'variant'>) {
  const { t } = useText()
  const { value, change, problem } = useField(path)
  return (
    <div className="glass-variant">
      <SelectOne
        id={fieldId(path)}
        label={t(spec.label)}
        value={spec.kindOf(value)}
        options={Object.entries(spec.variants).map(([id, { label }]) => ({ id, text: t(label) }))}
        onChange={kind => change(spec.variants[kind]?.blank)}
        problem={problem}
      />
      <InnerFields spec={spec} path={path} value={value} />
    </div>
  )
}

interface InnerProps {
  readonly spec: Spec
  readonly path: string
  readonly value: Json | undefined
}

function InnerFields({ spec, path, value }: InnerProps) {
  return (
    <div className="glass-inner">
      {Object.entries(fieldsIn(spec, value)).map(([name, inner]) => (
        <SpecField key={name} spec={inner} path={under(path, name)} />
      ))}
    </div>
  )
}

/** As many as the trainer wants, in their order. */
function ListField({ spec, path }: FieldProps<'list'>) {
  const { t } = useText()
  const { value, change, problem } = useField(path)
  const items = isList(value) ? value : []
  const isFixed = spec.fixed !== undefined && items.length === spec.fixed
  return (
    <fieldset className="glass-list" id={fieldId(path)} tabIndex={-1}>
      <legend>{t(spec.label)}</legend>
      {problem !== undefined && <p className="field-problem">{problem}</p>}
      <ol>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the file
          <li key={`${place} ${shapeOf(item)}`}>
            <SpecField spec={spec.item} path={under(path, place)} />
            {!isFixed && <ItemButtons spec={spec} items={items} place={place} change={change} />}
          </li>
        ))}
      </ol>
      {!isFixed && (
        <Button className="button" onPress={() => change([...items, spec.blank])}>
          {t(spec.add)}
        </Button>
      )}
    </fieldset>
  )
}

/** Fields that hold half-typed text are made anew when another kind of item takes their place. */
const shapeOf = (item: Json): string => (isObject(item) ? Object.keys(item).join(' ') : '')

interface ItemProps {
  readonly spec: Extract<Spec, { kind: 'list' }>
  readonly items: readonly Json[]
  readonly place: number
  readonly change: (items: Json) => void
}

function ItemButtons({ spec, items, place, change }: ItemProps) {
  const { t } = useText()
  const which = t('scenario.numbered', { name: t(spec.item.label), number: place + 1 })
  return (
    <div className="glass-item-buttons">
      {place > 0 && (
        <Button
          className="button"
          aria-label={`${t('scenario.up')} ${which}`}
          onPress={() => change(movedUp(items, place))}
        >
          {t('scenario.up')}
        </Button>
      )}
      <Button
        className="button"
        aria-label={`${t('scenario.drop')} ${which}`}
        onPress={() => change(items.filter((_, each) => each !== place))}
      >
        {t('scenario.drop')}
      </Button>
    </div>
  )
}

function movedUp(items: readonly Json[], place: number): readonly Json[] {
  const moved = items[place]
  if (moved === undefined) return items
  const others = items.filter((_, each) => each !== place)
  return [...others.slice(0, place - 1), moved, ...others.slice(place - 1)]
}
