import { Fault } from '../../../shared/fault'

/** The time between switching on and losing power. Whatever runs in it ends with it. */
export class Power {
  #on = true
  #lose: () => void = () => undefined
  readonly #lost: Promise<void>
  constructor() {
    this.#lost = new Promise(resolve => {
      this.#lose = resolve
    })
  }

  get on(): boolean {
    return this.#on
  }

  cut(): void {
    this.#on = false
    this.#lose()
  }

  /** @throws Fault `terminal.power` once power is gone: nothing more may be written or sent. */
  check(): void {
    if (!this.#on) throw new Fault('terminal.power')
  }

  /**
   * Waits for work that may outlive the terminal, such as an answer from the host.
   * @throws Fault `terminal.power` as soon as power is gone.
   */
  async during<T>(work: Promise<T>): Promise<T> {
    const done = await Promise.race([work.then(value => ({ value })), this.#lost])
    this.check()
    if (!done) throw new Fault('terminal.power')
    return done.value
  }
}
