import type { CareEvery, CareTab } from '../../../../shared/care'
import type { MessageKey } from '../../../../shared/i18n/catalogue'
import type { FixRow } from './seed'

/** One thing that keeps trouble away. */
export interface Care {
  readonly rows: readonly FixRow[]
  readonly what: MessageKey
  /** `prevent`: a habit. `manage`: the prevention page keeps a board for it. */
  readonly place: 'prevent' | 'manage'
  readonly tab: CareTab
  readonly every: CareEvery
  readonly board?: Board
}
type Board =
  | ('calendar' | 'spare-terminal' | 'permissions' | 'emergency-plan' | 'account-checks')
  | ('policy-notices' | 'drills' | 'five-tabs')

/** What is done so that the next settlement does not stop. */
export const CARE: Readonly<Record<string, Care>> = {
  'network-check': {
    rows: ['F01', 'F21'],
    what: 'care.network-check',
    place: 'prevent',
    tab: 'data',
    every: 'week',
  },
  'computer-check': {
    rows: ['F02'],
    what: 'care.computer-check',
    place: 'prevent',
    tab: 'data',
    every: 'week',
  },
  maintenance: {
    rows: ['F03'],
    what: 'care.maintenance',
    place: 'manage',
    tab: 'data',
    every: 'month',
    board: 'calendar',
  },
  'network-provider': {
    rows: ['F27'],
    what: 'care.network-provider',
    place: 'prevent',
    tab: 'data',
    every: 'event',
  },
  'protocol-check': {
    rows: ['F22'],
    what: 'care.protocol-check',
    place: 'prevent',
    tab: 'data',
    every: 'month',
  },
  'replace-worn': {
    rows: ['F04'],
    what: 'care.replace-worn',
    place: 'prevent',
    tab: 'hardware',
    every: 'event',
  },
  spare: {
    rows: ['F05'],
    what: 'care.spare',
    place: 'manage',
    tab: 'hardware',
    every: 'week',
    board: 'spare-terminal',
  },
  'device-check': {
    rows: ['F06', 'F16', 'F25'],
    what: 'care.device-check',
    place: 'manage',
    tab: 'hardware',
    every: 'day',
    board: 'calendar',
  },
  'hardware-service': {
    rows: ['F25'],
    what: 'care.hardware-service',
    place: 'prevent',
    tab: 'hardware',
    every: 'quarter',
  },
  charge: { rows: ['F17'], what: 'care.charge', place: 'prevent', tab: 'hardware', every: 'day' },
  'restart-weekly': {
    rows: ['F19'],
    what: 'care.restart-weekly',
    place: 'prevent',
    tab: 'hardware',
    every: 'week',
  },
  update: {
    rows: ['F18', 'F26'],
    what: 'care.update',
    place: 'manage',
    tab: 'hardware',
    every: 'month',
    board: 'calendar',
  },
  fund: { rows: ['F07'], what: 'care.fund', place: 'prevent', tab: 'account', every: 'day' },
  'account-check': {
    rows: ['F08'],
    what: 'care.account-check',
    place: 'manage',
    tab: 'account',
    every: 'month',
    board: 'account-checks',
  },
  'freeze-plan': {
    rows: ['F09'],
    what: 'care.freeze-plan',
    place: 'prevent',
    tab: 'account',
    every: 'quarter',
  },
  'payout-check': {
    rows: ['F24', 'F28'],
    what: 'care.payout-check',
    place: 'manage',
    tab: 'account',
    every: 'day',
    board: 'account-checks',
  },
  training: {
    rows: ['F10'],
    what: 'care.training',
    place: 'manage',
    tab: 'operation',
    every: 'month',
    board: 'drills',
  },
  roles: {
    rows: ['F11'],
    what: 'care.roles',
    place: 'manage',
    tab: 'operation',
    every: 'quarter',
    board: 'permissions',
  },
  'emergency-plan': {
    rows: ['F12'],
    what: 'care.emergency-plan',
    place: 'manage',
    tab: 'operation',
    every: 'quarter',
    board: 'emergency-plan',
  },
  'follow-steps': {
    rows: ['F23', 'F28'],
    what: 'care.follow-steps',
    place: 'prevent',
    tab: 'operation',
    every: 'event',
  },
  'support-list': {
    rows: ['F20', 'F29'],
    what: 'care.support-list',
    place: 'prevent',
    tab: 'operation',
    every: 'quarter',
  },
  'bank-notices': {
    rows: ['F13'],
    what: 'care.bank-notices',
    place: 'manage',
    tab: 'outside',
    every: 'week',
    board: 'policy-notices',
  },
  'law-pack': {
    rows: ['F14'],
    what: 'care.law-pack',
    place: 'manage',
    tab: 'outside',
    every: 'event',
    board: 'policy-notices',
  },
  market: {
    rows: ['F15'],
    what: 'care.market',
    place: 'manage',
    tab: 'outside',
    every: 'month',
    board: 'policy-notices',
  },
  review: {
    rows: ['F30'],
    what: 'care.review',
    place: 'manage',
    tab: 'operation',
    every: 'month',
    board: 'calendar',
  },
  'five-groups': {
    rows: ['F31'],
    what: 'care.five-groups',
    place: 'manage',
    tab: 'outside',
    every: 'month',
    board: 'five-tabs',
  },
}
