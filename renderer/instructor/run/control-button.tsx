import { Button } from 'react-aria-components/Button'
import { type Control, KEYS } from './controls'

export interface ButtonProps {
  readonly control: Control
  readonly label: string
  readonly press: (control: Control) => void
  readonly isDisabled?: boolean
  /** For what is on or off. */
  readonly isOn?: boolean
  readonly tone?: 'main' | 'danger'
}

/** One of the dozen, with its key on it. */
export function ControlButton({ control, label, press, isDisabled, isOn, tone }: ButtonProps) {
  return (
    <Button
      className="glass-control"
      data-tone={tone}
      data-control={control}
      data-on={isOn}
      isDisabled={isDisabled ?? false}
      onPress={() => press(control)}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
    >
      <span>{label}</span>
      <kbd>{KEYS[control]}</kbd>
    </Button>
  )
}
