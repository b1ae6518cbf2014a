import type { Bridge, CallName, EventName } from '../../shared/contract'
import { Fault } from '../../shared/fault'

type Answers = Partial<Record<CallName, (input: never) => unknown>>

/** For tests: an app at the other side of the bridge that answers as told, and remembers what it was asked. */
export function stage(answers: Answers) {
  const asked: [CallName, unknown][] = []
  const listeners = new Map<EventName, (data: never) => void>()
  globalThis.bridge = {
    call: async (name: CallName, input: unknown) => {
      asked.push([name, input])
      try {
        return { ok: true, value: await answers[name]?.(input as never) }
      } catch (thrown) {
        return { ok: false, fault: Fault.from(thrown).toData() }
      }
    },
    on: (event: EventName, listener: (data: never) => void) => {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
  } as Bridge
  const emit = (event: EventName, data: unknown) => listeners.get(event)?.(data as never)
  return { asked, emit, listeners }
}
