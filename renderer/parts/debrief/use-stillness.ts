import { useSyncExternalStore } from 'react'

const wish = () => matchMedia('(prefers-reduced-motion: reduce)')

/** Whether this person asked the system for less motion. */
export const useStillness = (): boolean =>
  useSyncExternalStore(
    changed => {
      const media = wish()
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => wish().matches,
  )
