import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { Icon } from '../../parts/icon'

export interface Option {
  readonly id: string
  readonly text: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  /** What is wrong with it. */
  readonly problem?: string | undefined
  readonly id?: string | undefined
}

/** One of many, in a list that opens. */
export function SelectOne({ label, value, options, onChange, problem, id }: Props) {
  return (
    <Select
      className="field glass-select"
      value={value}
      onChange={chosen => onChange(String(chosen))}
      isInvalid={problem !== undefined}
      placeholder="—"
    >
      <Label>{label}</Label>
      <Button className="glass-select-button" {...(id !== undefined && { id })}>
        <SelectValue />
        <Icon name="unfold" />
      </Button>
      {problem !== undefined && (
        <Text slot="description" className="field-problem">
          {problem}
        </Text>
      )}
      <Popover className="glass-popover">
        <ListBox className="glass-options" items={options}>
          {({ id: key, text }) => (
            <ListBoxItem id={key} textValue={text} className="glass-option">
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
