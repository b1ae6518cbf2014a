import { Fault } from '../../../shared/fault'
import type { Link } from '../terminals/link/link'
import { Pipe } from '../terminals/link/pipe'

/**
 * The near end of a cable that stays where it is while the terminal loses power or drops a talk: each `plug` is a
 * fresh link on the same wire. What arrives while nothing is plugged in is lost, as on a real line.
 */
export class Outlet {
  readonly #wire: Link
  #plugged: Pipe | undefined
  #dead = false

  constructor(wire: Link) {
    this.#wire = wire
    this.#pump().then(
      () => this.kill(),
      () => this.kill(),
    )
  }

  /** The wire itself has ended, or was cut for good. */
  get dead(): boolean {
    return this.#dead
  }

  plug(): Link {
    const incoming = new Pipe()
    this.#plugged?.end()
    this.#plugged = incoming
    if (this.#dead) incoming.end()
    return {
      incoming,
      write: async bytes => {
        if (incoming.ended) throw new Fault('link.closed')
        await this.#wire.write(bytes)
      },
      close: async () => incoming.end(),
    }
  }

  kill(): void {
    this.#dead = true
    this.#plugged?.end()
  }

  async #pump(): Promise<void> {
    for await (const bytes of this.#wire.incoming) this.#plugged?.push(bytes)
  }
}
