/** Simulated seconds in a real one. */
export const REPLAY_SPEEDS = [1, 2, 5, 10, 30] as const
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number]

/** A recorded run as it is looked at again. */
export interface Replay {
  readonly atMs: number
  readonly lengthMs: number
  readonly speed: ReplaySpeed
  readonly isPlaying: boolean
  /** When something happened, in order. */
  readonly stops: readonly number[]
}

export type ReplayStep =
  | { readonly kind: 'play' | 'pause' | 'next' | 'previous' }
  | { readonly kind: 'speed'; readonly speed: ReplaySpeed }
  | { readonly kind: 'seek'; readonly atMs: number }
  /** So much real time has passed. */
  | { readonly kind: 'tick'; readonly passedMs: number }

export const newReplay = (stops: readonly number[], lengthMs: number): Replay => ({
  ...{ atMs: 0, lengthMs, speed: 5, isPlaying: false },
  stops: [...new Set(stops)].sort((one, other) => one - other),
})

export const isAtEnd = ({ atMs, lengthMs }: Replay): boolean => atMs >= lengthMs

/** The timer logic of the replay, without a timer. */
export function replayed(replay: Replay, step: ReplayStep): Replay {
  switch (step.kind) {
    case 'play':
      return { ...replay, isPlaying: true, atMs: isAtEnd(replay) ? 0 : replay.atMs }
    case 'pause':
      return { ...replay, isPlaying: false }
    case 'speed':
      return { ...replay, speed: step.speed }
    case 'seek':
      return at(replay, step.atMs)
    case 'tick':
      return replay.isPlaying ? at(replay, replay.atMs + step.passedMs * replay.speed) : replay
    case 'next':
      return still(replay, replay.stops.find(stop => stop > replay.atMs) ?? replay.lengthMs)
    case 'previous':
      return still(replay, replay.stops.filter(stop => stop < replay.atMs).pop() ?? 0)
  }
}

const still = (replay: Replay, atMs: number): Replay => ({ ...at(replay, atMs), isPlaying: false })

function at(replay: Replay, atMs: number): Replay {
  const within = Math.min(replay.lengthMs, Math.max(0, atMs))
  return { ...replay, atMs: within, isPlaying: replay.isPlaying && within < replay.lengthMs }
}
