import { useEffect, useState } from 'react'
import { useStore } from './store/store'

/** The time in milliseconds, anew each second while something runs: the page is never silent. In a training run, its own time. */
export function useNowMs(ticking: boolean): number {
  const aheadMs = useStore(s => s.clockAheadMs)
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    if (!ticking) return undefined
    setNowMs(Date.now())
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [ticking])
  return nowMs + aheadMs
}
