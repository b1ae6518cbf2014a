import type { StopReason } from '../stops'
import type { World } from './world'
import type { WorldState } from './world-state'

/** What people say they saw when it stopped, by the reason that the terminal knows. */
type Reason = StopReason | 'hanging'
const SAW: Readonly<Partial<Record<Reason, string>>> = {
  hanging: 'crash',
  'paper-out': 'paper',
  'lid-open': 'paper',
  jam: 'paper',
  'register-refused-print': 'paper',
  'power-loss': 'dark',
  'battery-low': 'dark',
  'no-answer': 'waiting',
  'host-unreachable': 'cut',
  'upload-unfinished': 'cut',
  'register-gone': 'cut',
  cancelled: 'cancelled',
  'host-refused': 'refused',
  'sign-on-needed': 'refused',
}
const ENOUGH_PERCENT = 20
const A_DAY_MINUTES = 24 * 60

/**
 * What a person in this shop can find out by looking, trying or calling, by the names of the facts that a question is
 * about. What is not here nobody knows.
 */
export const seenByPerson = (world: World): Readonly<Record<string, string>> => ({
  ...atTerminal(world),
  ...atOffice(world.state),
})

function atTerminal({ state, machine }: World): Record<string, string> {
  const { printer, battery, mains, cardIn, ailment } = machine.state()
  const isDark = state.power === 'off'
  const isPlugged = state.register.cable === 'firm' && state.ownLine !== 'unplugged'
  return {
    ...saw(ailment === 'hanging' ? 'hanging' : isDark ? 'power-loss' : machine.lastStop?.reason),
    'printer.state': printer,
    // Of a dark screen nobody reads a battery: it does not light up.
    'power.battery': !isDark && (mains || battery >= ENOUGH_PERCENT) ? 'enough' : 'low',
    'power.mains': mains && !isDark ? 'on' : 'off',
    'cable.seated': isPlugged ? 'firm' : 'loose',
    'card.slot': cardIn ? 'card' : 'empty',
    'display.state': state.parts.display,
    'keys.state': state.parts.keys,
    'reader.chip': ailment === 'card-reader' ? 'defective' : 'sound',
    'reader.stripe': state.parts.stripe,
  }
}

function atOffice({ scanner, bank, office }: WorldState): Record<string, string> {
  const reading = scanner.scannedMinutesAgo < A_DAY_MINUTES ? 'recent' : 'nothing'
  return {
    'scanner.reading': scanner.garbled ? 'garbled' : reading,
    'others.state': bank === 'up' ? 'fine' : 'same-trouble',
    'operator.rights': office.mayOperatorSettle ? 'enough' : 'too-low',
    'account.state': office.account,
    'payout.state': office.payout,
    'notice.bank': office.bankNotice,
    'notice.law': 'none',
  }
}

const saw = (reason: Reason | undefined): { 'person.saw'?: string } => {
  const seen = reason && SAW[reason]
  return seen === undefined ? {} : { 'person.saw': seen }
}
