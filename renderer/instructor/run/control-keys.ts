import { useEffect } from 'react'
import { type Control, controlOf } from './controls'

/** Whoever writes, chooses from a list or answers a question means the letter. */
const OWN_USE =
  'input:not([type="radio"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"]'

/** One key for each control, wherever the focus stands outside a field. */
export function useControlKeys(press: (control: Control) => void, isOn: boolean): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const control = isMeant(event) ? controlOf(event.key) : undefined
      if (!control || (!isOn && control !== 'keys')) return
      event.preventDefault()
      press(control)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [press, isOn])
}

/** A key held down counts once; one with a modifier is somebody else's. */
function isMeant(event: KeyboardEvent): boolean {
  if (event.repeat || event.defaultPrevented) return false
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  if (document.querySelector('[role="dialog"]')) return false
  return !(event.target instanceof Element && event.target.closest(OWN_USE))
}
