import { type CallName, calls, type Reply } from './contract'
import { Fault } from './fault'

/** Validate, run, validate: no unchecked value crosses a process, and no exception either. */
export async function answer(
  handlers: { readonly [K in CallName]?: (input: never) => Promise<unknown> },
  name: string,
  raw: unknown,
  /** Told of what was thrown where it was no fault on purpose: only a log can use it. */
  bug: (thrown: unknown) => void = () => undefined,
): Promise<Reply<unknown>> {
  try {
    const known = Object.hasOwn(calls, name) ? (name as CallName) : undefined
    const run = known && (handlers[known] as ((input: unknown) => Promise<unknown>) | undefined)
    if (!known || !run) throw new Fault('input.invalid', { call: name, at: '' })
    const input = calls[known].input.safeParse(raw)
    if (!input.success)
      throw new Fault('input.invalid', {
        call: known,
        at: input.error.issues[0]?.path.join('.') ?? '',
      })
    return { ok: true, value: calls[known].output.parse(await run(input.data)) }
  } catch (thrown) {
    const fault = Fault.from(thrown)
    if (fault.code === 'internal') bug(fault.cause ?? fault)
    return { ok: false, fault: fault.toData() }
  }
}
