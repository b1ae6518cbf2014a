import type { SettlementMachine } from './settlement-machine'

/** What a charger gives in the time that a lesson has. */
const CHARGED_PERCENT = 60

/** What carrying out a fix does to the terminal in the lesson; fixes of other things change nothing at it. */
const DEEDS: Readonly<Record<string, (machine: SettlementMachine) => void>> = {
  paper: machine => {
    machine.loadPaper()
    machine.closeLid()
  },
  jam: machine => {
    machine.loadPaper()
    machine.closeLid()
  },
  lid: machine => machine.closeLid(),
  'plug-in': machine => {
    machine.plugIn()
    machine.device.battery = Math.max(machine.device.battery, CHARGED_PERCENT)
  },
  charge: machine => {
    machine.plugIn()
    machine.device.battery = Math.max(machine.device.battery, CHARGED_PERCENT)
  },
  'take-card': machine => machine.removeCard(),
}

/** In a drill there is no terminal to touch: who says that a fix is done has it done on the simulated one. */
export function traineeHands(machine: SettlementMachine, fix: string): void {
  if (Object.hasOwn(DEEDS, fix)) DEEDS[fix]?.(machine)
}
