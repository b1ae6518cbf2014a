import { readFile } from 'node:fs/promises'

const ROUTES = '/proc/net/route'
const NEIGHBOURS = '/proc/net/arp'
/** Set once the gateway has answered to its address. */
const COMPLETE = 0x02

/**
 * The router, and whether it has answered lately: from the kernel's own tables, so that nothing is sent to it. null
 * where there is no such table, no router, or nothing was sent over it lately.
 */
export async function defaultGateway(
  routes = ROUTES,
  neighbours = NEIGHBOURS,
): Promise<{ answers: boolean; address: string } | null> {
  const address = gatewayIn(await readFile(routes, 'utf8').catch(() => ''))
  if (!address) return null
  const row = rows(await readFile(neighbours, 'utf8').catch(() => '')).find(
    ([ip]) => ip === address,
  )
  if (!row) return null
  return { address, answers: (Number(row[2]) & COMPLETE) !== 0 }
}

const rows = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .slice(1)
    .map(line => line.trim().split(/\s+/))

/** Destination 00000000 is the default route; addresses are hexadecimal, last byte first. */
function gatewayIn(table: string): string | undefined {
  const hex = rows(table).find(([, destination]) => destination === '00000000')?.[2]
  if (!hex || hex === '00000000') return undefined
  return hex
    .match(/../g)
    ?.reverse()
    .map(byte => Number.parseInt(byte, 16))
    .join('.')
}
