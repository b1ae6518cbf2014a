import { useEffect } from 'react'

/** Elements that use Enter themselves. */
const OWN_USE = 'a, button, input, select, textarea, summary, [role="button"], [role="radio"]'

/** Enter presses the main button from anywhere that has no use of its own for it. A key held down counts once. */
export function useEnter(action: (() => void) | undefined): void {
  useEffect(() => {
    if (!action) return undefined
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest(OWN_USE)) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [action])
}
