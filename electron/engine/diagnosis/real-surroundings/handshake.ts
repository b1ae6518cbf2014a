import { createHash } from 'node:crypto'
import { connect, type TLSSocket } from 'node:tls'
import { Fault } from '../../../../shared/fault'
import { type Clock, within } from '../../clock'
import type { Handshake } from '../surroundings'

/** A peer that speaks TLS, but no version or cipher of ours. */
const VERSION = /PROTOCOL|VERSION|NO_SHARED|HANDSHAKE_FAILURE|UNSUPPORTED|WRONG_VERSION/i
const UNREACHED: ReadonlySet<unknown> = new Set([
  ...(['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'] as const),
  ...(['ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET'] as const),
])

/** A TLS handshake as this computer would make it, judged and closed; no byte of content is sent. Never rejects. */
export async function handshake(
  host: string,
  port: number,
  { clock, timeoutMs }: { readonly clock: Clock; readonly timeoutMs: number },
): Promise<Handshake> {
  const isName = !/^[\d.]+$|:/.test(host)
  // The certificate is judged here, not by the connection: a wrong one is a finding, no failure.
  const socket = connect({
    host,
    port,
    rejectUnauthorized: false,
    ...(isName ? { servername: host } : {}),
  })
  const shaken = new Promise<Handshake>(resolve => {
    socket.once('secureConnect', () => resolve(judged(socket)))
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(failed(error)))
  })
  try {
    return await within(clock, timeoutMs, shaken, () => new Fault('link.timeout'))
  } catch {
    return { result: 'silent' }
  } finally {
    socket.on('error', () => undefined).destroy()
  }
}

function judged(socket: TLSSocket): Handshake {
  const raw: Buffer | undefined = socket.getPeerCertificate(true).raw
  return {
    result: socket.authorized ? 'agrees' : 'certificate',
    version: socket.getProtocol() ?? '',
    ...(raw ? { certificate: createHash('sha256').update(raw).digest('hex') } : {}),
    ...(socket.authorized ? {} : { why: String(socket.authorizationError) }),
  }
}

function failed({ code = '', message }: NodeJS.ErrnoException): Handshake {
  if (UNREACHED.has(code)) return { result: 'silent', why: code }
  return { result: VERSION.test(`${code} ${message}`) ? 'version' : 'certificate', why: code }
}
