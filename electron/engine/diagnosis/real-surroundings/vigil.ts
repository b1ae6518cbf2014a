import type { Clock } from '../../clock'

/** What somebody who watches this computer has seen since the watch began. */
export interface Vigil {
  /** null: nothing has happened yet, and too little was watched to say so. */
  linkEvents(): readonly { readonly at: string; readonly up: boolean }[] | null
  sleeps(): readonly { readonly at: string; readonly milliseconds: number }[] | null
  stop(): void
}

const EVERY_MS = 5_000
/** A round that takes so much longer was slept through. */
const SLEPT_MS = 60_000
/** Nothing seen for less than this is no news. */
const ENOUGH_MS = 30_000
/** A shop's computer runs for months: the newest so many are kept. */
const KEPT = 100

/** Looks at the network every few seconds, and notices when a round was missed. Runs until `stop`. */
export function keepVigil(clock: Clock, isUp: () => boolean): Vigil {
  const stopped = new AbortController()
  const events: { at: string; up: boolean }[] = []
  const sleeps: { at: string; milliseconds: number }[] = []
  const began = clock.now()
  const at = (ms: number): string => new Date(ms).toISOString()
  const watch = async (): Promise<void> => {
    let up = isUp()
    let last = began
    while (!stopped.signal.aborted) {
      await clock.sleep(EVERY_MS, stopped.signal)
      const now = clock.now()
      if (now - last > SLEPT_MS) keep(sleeps, { at: at(last), milliseconds: now - last })
      if (isUp() !== up) keep(events, { at: at(now), up: !up })
      up = isUp()
      last = now
    }
  }
  watch().catch(() => undefined)
  const told = <T>(seen: readonly T[]): readonly T[] | null =>
    seen.length > 0 || clock.now() - began >= ENOUGH_MS ? [...seen] : null
  return {
    linkEvents: () => told(events),
    sleeps: () => told(sleeps),
    stop: () => stopped.abort(),
  }
}

function keep<T>(list: T[], item: T): void {
  list.push(item)
  if (list.length > KEPT) list.shift()
}
