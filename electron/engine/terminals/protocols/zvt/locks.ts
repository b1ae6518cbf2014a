import type { FaultCode } from '../../../../../shared/fault'

/** The sixteen locks of tag 1F55, by position: byte 1 bit 7 first (PA00P015 chapter 9.4.12). */
export const LOCKS = [
  { id: 'closing', fault: 'terminal.batch-owed' },
  { id: 'initialisation', fault: 'terminal.needs-initialisation' },
  { id: 'diagnosis', fault: 'terminal.needs-diagnosis' },
  { id: 'service', fault: 'terminal.defect' },
  { id: 'out-of-order', fault: 'terminal.defect' },
  { id: 'printer', fault: 'terminal.printer' },
  { id: 'start-up', fault: 'terminal.busy' },
  { id: 'secure-module', fault: 'terminal.key-missing' },
  { id: 'transaction-log', fault: 'terminal.defect' },
  { id: 'card-reader', fault: 'terminal.defect' },
  { id: 'card-inserted', fault: 'terminal.card-inserted' },
  { id: 'secure-link', fault: 'terminal.host-unreachable' },
  { id: 'activation', fault: 'terminal.needs-activation' },
  { id: 'battery', fault: 'terminal.power' },
  { id: 'contactless', fault: 'terminal.busy' },
  { id: 'vending-bus', fault: 'terminal.busy' },
] as const satisfies readonly { readonly id: string; readonly fault: FaultCode }[]

export type LockId = (typeof LOCKS)[number]['id']

/** The locks that are set, most important first. Bytes that are missing lock nothing. */
export function readLocks(bytes: Uint8Array): readonly (typeof LOCKS)[number][] {
  return LOCKS.filter((_, index) => ((bytes[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0)
}

/** The two bytes of tag 1F55 with these locks set. */
export function writeLocks(ids: readonly LockId[]): Uint8Array {
  const bytes = new Uint8Array(2)
  for (const [index, { id }] of LOCKS.entries())
    if (ids.includes(id)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7))
  return bytes
}
