import type { Server } from 'node:net'

/** The right to write a ledger. The system takes it back when the process ends, however it ends: no PID file to go stale. */
export interface Owner {
  release(): Promise<void>
}

/** Resolves once the server is bound; the server alone does not keep the process alive. */
export const listening = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ path, exclusive: true }, () => {
      server.unref()
      resolve()
    })
  })

export const closed = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
  })
