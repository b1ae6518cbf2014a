import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

interface Segment<Id extends string> {
  readonly id: Id
  readonly shown: ReactNode
  /** In words, where what is shown is not enough. */
  readonly name?: string
}

interface Props<Id extends string> {
  readonly label: string
  readonly chosen: Id
  readonly segments: readonly Segment<Id>[]
  readonly choose: (id: Id) => void
}

/** One of a few, side by side; one of them is always chosen. */
export function Segments<Id extends string>({ label, chosen, segments, choose }: Props<Id>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const pressed = segments.find(({ id }) => keys.has(id))
        if (pressed) choose(pressed.id)
      }}
    >
      {segments.map(({ id, shown, name }) => (
        <ToggleButton
          key={id}
          id={id}
          className="segment"
          {...(name !== undefined && { 'aria-label': name })}
        >
          {shown}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
