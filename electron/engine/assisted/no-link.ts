import { Fault } from '../../../shared/fault'
import { parseAddress } from '../../../shared/terminal'

/** False: a person works this terminal, in the shop and for practice; nothing ever passes a line. */
export const hasLink = (address: string): boolean => parseAddress(address).kind !== 'assisted'

/** The last door before a line is opened, whatever stands behind it. @throws Fault `terminal.no-register-link` */
export function linkedOnly<C extends { readonly address: string }>(card: C): C {
  if (!hasLink(card.address)) throw new Fault('terminal.no-register-link')
  return card
}
