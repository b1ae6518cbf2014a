import { type RefObject, useEffect, useRef } from 'react'

/** A new page begins with its sentence: it has the focus, and it is in sight, wherever the page before was scrolled to. */
export function useSentenceInSight(name: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!name) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [name])
  return heading
}
