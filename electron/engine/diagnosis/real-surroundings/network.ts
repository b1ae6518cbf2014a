import type { networkInterfaces } from 'node:os'

/** Whether this computer has an address that is not its own, and not one it gave itself for want of a network. */
export function networkOf(interfaces: ReturnType<typeof networkInterfaces>): {
  up: boolean
  name?: string
} {
  const found = Object.entries(interfaces).find(([, addresses]) =>
    addresses?.some(({ internal, address }) => !internal && !SELF_GIVEN.test(address)),
  )
  return found ? { up: true, name: found[0] } : { up: false }
}

const SELF_GIVEN = /^(169\.254\.|fe80:)/i
