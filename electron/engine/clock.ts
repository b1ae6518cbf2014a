/** Time is handed in, so that a test, a simulated day or a demo can own it. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
  /** Resolves after `ms`, or at once when the signal aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's own time, `speed` times as fast where a demo should not make people wait. */
export function systemClock(speed = 1): Clock {
  const start = Date.now()
  return {
    now: () => start + (Date.now() - start) * speed,
    sleep: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve()
        const timer = setTimeout(finish, ms / speed)
        function finish(): void {
          clearTimeout(timer)
          signal?.removeEventListener('abort', finish)
          resolve()
        }
        signal?.addEventListener('abort', finish, { once: true })
      }),
  }
}

/** Runs `work` with a deadline. `late()` makes what is thrown when it does not come in time. */
export async function within<T>(
  clock: Clock,
  ms: number,
  work: Promise<T>,
  late: () => Error,
): Promise<T> {
  const done = new AbortController()
  const timeout = clock.sleep(ms, done.signal).then(() => {
    if (!done.signal.aborted) throw late()
    return work
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    done.abort()
  }
}
