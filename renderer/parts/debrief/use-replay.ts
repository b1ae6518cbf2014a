import { useEffect, useReducer } from 'react'
import { newReplay, type Replay, type ReplayStep, replayed } from '../../say/replay'
import type { RunRow } from '../../say/run-rows'

/** A run to be looked at again; while it plays, real time drives it. */
export function useReplay(
  rows: readonly RunRow[],
  lengthMs: number,
): readonly [Replay, (step: ReplayStep) => void] {
  const [replay, act] = useReducer(replayed, rows, ([...all]) =>
    newReplay(
      all.map(({ atMs }) => atMs),
      lengthMs,
    ),
  )
  const { isPlaying } = replay
  useEffect(() => {
    if (!isPlaying) return undefined
    let last = performance.now()
    let frame = requestAnimationFrame(function tick(now) {
      act({ kind: 'tick', passedMs: Math.max(0, now - last) })
      last = now
      frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [isPlaying])
  return [replay, act]
}
