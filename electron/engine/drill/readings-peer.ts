import { ProbeId } from '../../../shared/diagnosis'
import { measure } from '../diagnosis/measure'
import { Sight } from '../diagnosis/sight'
import { atBaud } from '../wizard/quiet-actions'
import type { FaultCase } from './faults'
import { bringAbout, putAway } from './incident'
import type { Ledgers } from './ledgers'
import { ACQUIRER, type PreparedShop, prepareShop, TERMINAL } from './prepared-shop'

/** For tests: brings a fault about and lets every probe look. `fact=result` of all that they could tell. */
export function readingsOf(ledgers: Ledgers): (fault: FaultCase) => Promise<readonly string[]> {
  const shops = new Map<string, Promise<PreparedShop>>()
  return async fault => {
    const name = `${fault.brand} ${fault.line}`
    const shop = shops.get(name) ?? prepareShop({ ...fault, seed: 1 }, ledgers)
    shops.set(name, shop)
    const incident = await bringAbout(await shop, fault.recipe, 1, ledgers)
    const { ledger, clock, surroundings, connect } = incident
    const card = ledger.terminal(TERMINAL)
    const reach = (baud?: number) =>
      connect(baud === undefined ? card : { ...card, address: atBaud(card, baud) })
    const scene = { card, ledger, clock, surroundings, acquirer: ACQUIRER, connect: reach }
    const sight = new Sight(reach, clock)
    const found: string[] = []
    for (const probe of ProbeId.options)
      for (const { fact, result } of await measure(probe, scene, sight))
        if (result !== 'unknown') found.push(`${fact}=${result}`)
    await putAway(incident, ledgers)
    return found
  }
}
