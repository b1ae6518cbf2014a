import type { FactName, FactRef, FactResult, Facts } from '../../../shared/facts'

/** Results that stop a settlement before it has begun. */
const OBSTACLES: { readonly [F in FactName]?: readonly FactResult<F>[] } = {
  'link.open': [
    ...(['refused', 'silent', 'no-port', 'denied', 'busy', 'garbled', 'wrong-protocol'] as const),
  ],
  'serial.baud': ['other-works'],
  'terminal.status': [
    ...(['busy', 'printer', 'power', 'card', 'memory', 'initialise', 'diagnosis'] as const),
    ...(['update', 'activate', 'defect'] as const),
  ],
  'terminal.registered': ['no'],
  'terminal.device': ['out-of-order'],
  'terminal.log': ['damaged'],
  'secure.module': ['faulty'],
  'printer.state': ['paper-out', 'lid-open', 'jam', 'not-ready'],
  'power.battery': ['low'],
  'card.slot': ['card'],
  'terminal.host-line': ['down'],
  'terminal.clock': ['day-off'],
  'host.tcp': ['refused', 'silent'],
  'pc.disk': ['full'],
}

/**
 * What stands in the way of a settlement now. The gate inside the settlement refuses what must not begin; this is also
 * what a person can put right first, so that nothing stops half-way.
 */
export function obstacles(facts: Facts): FactRef[] {
  return Object.entries(OBSTACLES).flatMap(([name, results]) => {
    const fact = name as FactName
    const result = facts[fact]
    const stands = result !== undefined && (results as readonly string[]).includes(result)
    return stands && !(fact === 'power.battery' && facts['power.mains'] === 'on')
      ? [{ fact, result }]
      : []
  })
}
