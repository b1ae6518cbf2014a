import type { Bridge, CallName, Input, Output } from '../shared/contract'
import { Fault } from '../shared/fault'

declare global {
  /** Put there by the preload; the only thing the window has of the app. */
  var bridge: Bridge
}

/** Ask the app; a refused reply becomes a Fault again on this side. */
export async function ask<K extends CallName>(name: K, input: Input<K>): Promise<Output<K>> {
  const reply = await bridge.call(name, input)
  if (reply.ok) return reply.value
  throw Fault.of(reply.fault)
}
