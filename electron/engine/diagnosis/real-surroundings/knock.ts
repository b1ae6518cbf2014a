import { createConnection } from 'node:net'
import { Fault } from '../../../../shared/fault'
import { type Clock, within } from '../../clock'
import type { Knock } from '../surroundings'

const SAYS_NO: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET'])

/** Opens a TCP connection and closes it at once; sends nothing. Never rejects. */
export async function knock(
  host: string,
  port: number,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
): Promise<Knock> {
  const started = clock.now()
  const socket = createConnection({ host, port })
  const answered = new Promise<Knock['result']>(resolve => {
    socket.once('connect', () => resolve('connects'))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve(SAYS_NO.has(error.code) ? 'refused' : 'silent'),
    )
  })
  try {
    const result = await within(clock, timeoutMs, answered, () => new Fault('link.timeout'))
    return { result, milliseconds: Math.round(clock.now() - started) }
  } catch {
    return { result: 'silent', milliseconds: Math.round(clock.now() - started) }
  } finally {
    socket.on('error', () => undefined).destroy()
  }
}
