import { Radio } from 'react-aria-components/RadioGroup'

interface Props {
  readonly value: string
  readonly title: string
  readonly note: string
}

/** One choice of a few, large enough for a thumb. */
export function Choice({ value, title, note }: Props) {
  return (
    <Radio value={value} className="choice">
      <span className="choice-mark" />
      <span className="choice-words">
        <strong>{title}</strong>
        <small>{note}</small>
      </span>
    </Radio>
  )
}
