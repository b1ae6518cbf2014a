import type { Surroundings } from './surroundings'

const cannotTell = async (): Promise<null> => null

/** Nothing around the terminal can be told: for a simulated terminal that stands in no shop. */
export const UNTOLD: Surroundings = {
  pcLink: cannotTell,
  linkEvents: cannotTell,
  gateway: cannotTell,
  dns: cannotTell,
  tcp: cannotTell,
  tls: cannotTell,
  quality: cannotTell,
  serialPeer: cannotTell,
  disk: cannotTell,
  clockAheadMs: cannotTell,
  sleeps: cannotTell,
  otherCopies: cannotTell,
  scanner: cannotTell,
  slipPrinter: cannotTell,
  neighbours: cannotTell,
  office: async () => ({ kindRefused: null, mayOperatorSettle: null, payout: null }),
}
