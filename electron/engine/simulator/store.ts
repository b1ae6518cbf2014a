/** Where something survives a loss of power: the terminal's flash, the host's books. */
export interface Store {
  /** What was saved last, or undefined. Plain JSON: it comes from outside and is checked by its reader. */
  load(): unknown
  /** All or nothing. */
  save(value: unknown): void
}

/** Survives the simulated power loss, not the process. */
export function memoryStore(initial?: unknown): Store {
  let held = initial
  return {
    load: () => held,
    save: value => {
      held = value
    },
  }
}
