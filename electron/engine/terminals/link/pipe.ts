/** One direction of a link: bytes wait here until the one reader takes them. */
export class Pipe implements AsyncIterable<Uint8Array> {
  readonly #waiting: Uint8Array[] = []
  #ended = false
  #wake: () => void = () => undefined

  get ended(): boolean {
    return this.#ended
  }
  push(bytes: Uint8Array): void {
    if (this.#ended) return
    this.#waiting.push(bytes.slice())
    this.#wake()
  }
  /** What was pushed before is still delivered. */
  end(): void {
    this.#ended = true
    this.#wake()
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const next = this.#waiting.shift()
      if (next) yield next
      else if (this.#ended) return
      else
        await new Promise<void>(resolve => {
          this.#wake = resolve
        })
    }
  }
}
