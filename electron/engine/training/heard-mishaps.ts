import type { Stage } from '../../../shared/stage'
import { type Mishap, Mishaps, type Point, type What } from '../simulator/mishaps'

interface Ears {
  readonly struck: (what: What, at: Point) => void
  readonly reached: (stage: Stage) => void
}

/** Mishaps that tell when they strike, and where the settlement is: the debrief's truth. */
export class HeardMishaps extends Mishaps {
  readonly #ears: Ears
  #stage: Stage | undefined

  constructor(mishaps: readonly Mishap[], ears: Ears) {
    super(mishaps)
    this.#ears = ears
  }

  override at(point: Point): readonly What[] {
    if (point.stage !== this.#stage) this.#ears.reached(point.stage)
    this.#stage = point.stage
    const struck = super.at(point)
    for (const what of struck) this.#ears.struck(what, point)
    return struck
  }
}
