import { z } from 'zod'

/** Where the acquirer's host stands, as the shop wrote it down. It is only ever knocked at: nothing is sent to it. */
export const Acquirer = z.object({
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535),
})
export type Acquirer = z.infer<typeof Acquirer>

/** `host:port`, an IPv6 address in brackets; undefined where the text is none. */
export function acquirerFrom(text: string): Acquirer | undefined {
  const [, host, port] = /^(\[[0-9a-fA-F:]+\]|[^:\s/]+):(\d{1,5})$/.exec(text.trim()) ?? []
  const read = Acquirer.safeParse({ host: host?.replace(/^\[|\]$/g, ''), port: Number(port) })
  return read.success ? read.data : undefined
}

export const acquirerText = ({ host, port }: Acquirer): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`
