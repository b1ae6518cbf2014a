import { CURRENCIES } from '../../../../shared/money'
import { bcd } from '../../terminals/protocols/zvt/bcd'
import type { Machine } from '../machine'

/** The terminal's currency as it stands on the wire (BMP 49): ISO 4217 numeric, two bytes BCD. */
export function wireCurrency(machine: Machine): Uint8Array {
  const { currency } = machine.openTotals().totals
  return bcd(CURRENCIES[currency as keyof typeof CURRENCIES]?.numeric ?? '0156', 2)
}
