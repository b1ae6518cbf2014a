import type { StopReason } from '../stops'
import type { World } from './world'

/** What people say they saw when it stopped, by the reason that the terminal knows. */
const SAW: Readonly<Partial<Record<StopReason, string>>> = {
  'paper-out': 'paper',
  'lid-open': 'paper',
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
export function seenByPerson(world: World): Readonly<Record<string, string>> {
  const { state, machine } = world
  const { printer, battery, mains, cardIn, ailment } = machine.state()
  const { office, parts, scanner, register } = state
  const reason = machine.lastStop?.reason
  const reading = scanner.scannedMinutesAgo < A_DAY_MINUTES ? 'recent' : 'nothing'
  return {
    ...(ailment === 'hanging'
      ? { 'person.saw': 'crash' }
      : saw(state.power === 'off' ? 'power-loss' : reason)),
    'printer.state': printer,
    'power.battery': mains || battery >= ENOUGH_PERCENT ? 'enough' : 'low',
    'power.mains': mains && state.power === 'on' ? 'on' : 'off',
    'cable.seated': register.cable === 'firm' && state.ownLine !== 'unplugged' ? 'firm' : 'loose',
    'card.slot': cardIn ? 'card' : 'empty',
    'display.state': parts.display,
    'keys.state': parts.keys,
    'reader.chip': ailment === 'card-reader' ? 'defective' : 'sound',
    'reader.stripe': parts.stripe,
    'scanner.reading': scanner.garbled ? 'garbled' : reading,
    'others.state': state.bank === 'up' ? 'fine' : 'same-trouble',
    'operator.rights': office.mayOperatorSettle ? 'enough' : 'too-low',
    'account.state': office.account,
    'payout.state': office.payout,
    'notice.bank': office.bankNotice,
    'notice.law': 'none',
  }
}

const saw = (reason: StopReason | undefined): { 'person.saw'?: string } => {
  const seen = reason && SAW[reason]
  return seen === undefined ? {} : { 'person.saw': seen }
}
