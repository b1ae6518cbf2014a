import type { AilmentName } from '../ailments'
import type { World } from './world'
import type { Patch } from './world-state'

/** What carrying out a fix changes: in the shop, or at the terminal. */
type Deed = Patch | ((world: World) => void)

const SOUND_LINE = { latencyMs: 35, jitterMs: 6 }
const GIGABYTE = 1_000_000_000
const NOTHING: Deed = {}
/** What a restart heals. */
const RESTARTED: ReadonlySet<AilmentName | null> = new Set(['hanging', 'not-now'] as const)
const READERS: ReadonlySet<AilmentName | null> = new Set(['card-reader', 'stripe-reader'] as const)
const plugTerminalIn: Deed = world => {
  const { cable } = world.state.register
  world.change({ register: { cable: 'firm' } })
  if (cable === 'firm' && world.state.ownLine === 'unplugged') world.change({ ownLine: 'up' })
}

/**
 * Every fix that a person can carry out, by its name in the knowledge base, with what it really does here. A fix that
 * is not what is wrong changes nothing, a call changes what the one who is called can change.
 */
const HANDS: Readonly<Record<string, Deed>> = {
  paper: ({ machine }) => {
    machine.loadPaper()
    machine.closeLid()
  },
  lid: ({ machine }) => machine.closeLid(),
  jam: ({ machine }) => {
    machine.openLid()
    machine.closeLid()
  },
  'plug-in': world => {
    world.machine.plugIn()
    world.machine.device.battery = Math.max(world.machine.device.battery, 25)
  },
  charge: ({ machine }) => {
    machine.plugIn()
    machine.device.battery = 60
  },
  'switch-on': { power: 'on' },
  'take-card': ({ machine }) => machine.removeCard(),
  'clean-reader': world => {
    if (READERS.has(world.machine.device.ailment)) world.machine.device.ailment = null
    world.change({ parts: { stripe: 'sound' } })
  },
  'other-reading': NOTHING,
  'free-keys': { parts: { keys: 'sound' } },
  'keep-as-is': NOTHING,
  restart: ({ machine }) => {
    if (RESTARTED.has(machine.device.ailment)) machine.device.ailment = null
    machine.powerOff()
  },
  'scanner-plug': { scanner: { present: true } },
  'scanner-test': { scanner: { scannedMinutesAgo: 0, garbled: false } },
  'seat-cable': plugTerminalIn,
  'link-cable': plugTerminalIn,
  'serial-cable': plugTerminalIn,
  'pc-cable': { computer: { network: 'up' } },
  router: { router: 'on' },
  'stop-downloads': { line: SOUND_LINE },
  'better-place': world => {
    world.change({ line: { ...SOUND_LINE, loss: 0 } })
    if (world.state.ownLine === 'no-signal') world.change({ ownLine: 'up' })
  },
  'terminal-network': { ownLine: 'up' },
  'stay-awake': NOTHING,
  'call-provider': NOTHING,
  'free-disk': { computer: { freeBytes: 40 * GIGABYTE } },
  'check-settings': { encryption: { result: 'agrees', version: 'TLSv1.3' }, format: 'right' },
  'port-rights': { register: { port: 'free' } },
  'close-other': { register: { port: 'free' }, computer: { otherCopies: 0 } },
  'sign-on': { signOn: 'good' },
  'higher-rights': { office: { mayOperatorSettle: true } },
  'right-amounts': NOTHING,
  'right-pc-clock': { computer: { clockAheadMs: 0 } },
  'attach-orphans': { till: 'right' },
  fund: world => {
    if (world.state.office.account === 'low') world.change({ office: { account: 'fine' } })
  },
  unfreeze: world => {
    if (world.state.office.account === 'frozen') world.change({ office: { account: 'fine' } })
  },
  'right-details': NOTHING,
  'watch-payout': NOTHING,
  'call-acquirer': NOTHING,
  'call-maker': NOTHING,
  'update-later': NOTHING,
  'confirm-there': NOTHING,
  'stop-type': NOTHING,
  'follow-law': NOTHING,
  'catch-up': { care: 'kept' },
  'swap-device': NOTHING,
}

export const canCarryOut = (fix: string): boolean => Object.hasOwn(HANDS, fix)

/** Carries a fix out. False: there are no hands for it. */
export function carryOut(fix: string, world: World): boolean {
  const deed = HANDS[fix]
  if (deed === undefined) return false
  if (typeof deed === 'function') deed(world)
  else world.change(deed)
  return true
}
