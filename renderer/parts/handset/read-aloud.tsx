import { useEffect, useRef, useState } from 'react'

/** A display that still counts is not read out. */
const STANDS_MS = 700
/** A long run is heard of all the same. */
const AT_LATEST_MS = 5_000

/** What the display says, for people who do not see it: once it stands, or every few seconds while it runs. */
export function ReadAloud({ words }: { words: string }) {
  const [said, setSaid] = useState('')
  const saidAtMs = useRef(0)
  useEffect(() => {
    const sinceMs = Date.now() - saidAtMs.current
    const timer = setTimeout(
      () => {
        saidAtMs.current = Date.now()
        setSaid(words)
      },
      Math.max(0, Math.min(STANDS_MS, AT_LATEST_MS - sinceMs)),
    )
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}
