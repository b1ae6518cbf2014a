import type { Head } from './message'

/** A field of a head. A name with `?` may be missing when the body ends before it. */
export type HeadField = keyof Head | `${keyof Head}?`

/** What a command is, who may send it and what its body looks like. */
export interface CommandShape {
  readonly kind: string
  readonly from: 'ECR' | 'PT' | 'either'
  readonly head: readonly HeadField[]
  /** False: nothing stands behind the head. */
  readonly bitmaps: boolean
  /** What ends the command: 06 0F or 06 1E later, or the 80/84 at once. */
  readonly ends: 'completion' | 'answer'
}

const BITMAPS_ONLY: readonly HeadField[] = []
const PASSWORD: readonly HeadField[] = ['password']

const ecr = (kind: string, head: readonly HeadField[] = BITMAPS_ONLY): CommandShape => ({
  kind,
  from: 'ECR',
  head,
  bitmaps: !head.includes('data'),
  ends: 'completion',
})
const atOnce = (kind: string, head: readonly HeadField[] = BITMAPS_ONLY): CommandShape => ({
  ...ecr(kind, head),
  ends: 'answer',
})
const pt = (kind: string, head: readonly HeadField[] = BITMAPS_ONLY): CommandShape => ({
  ...atOnce(kind, head),
  from: 'PT',
})

/**
 * The commands of PA00P015 rev. 13.08 chapters 2 and 3, by CLASS and INSTR; 06 52 is of rev. 13.11.
 * Read Card (06 C0) and Write File (08 14), which a settlement console never sends, have no head here:
 * a real one stops at its first byte as an unknown bitmap instead of being half understood.
 */
export const COMMANDS: ReadonlyMap<number, CommandShape> = new Map<number, CommandShape>([
  [0x0600, ecr('registration', ['password', 'configByte', 'currency?'])],
  [0x0601, ecr('authorisation')],
  [0x0602, atOnce('log-off')],
  [0x0603, ecr('account-balance-request')],
  [0x0604, ecr('activate-card')],
  [0x0605, ecr('procurement')],
  [0x0609, ecr('top-up-prepaid-card', ['data'])],
  [0x060a, ecr('tax-free')],
  [0x060c, ecr('book-tip')],
  [0x0610, ecr('send-turnover-totals', PASSWORD)],
  [0x0612, ecr('reprint-receipts', ['password', 'data'])],
  [0x0618, ecr('reset-terminal')],
  [0x061a, ecr('print-system-configuration')],
  [0x061b, ecr('set-terminal-id', PASSWORD)],
  [0x0620, ecr('repeat-receipt', PASSWORD)],
  [0x0621, ecr('telephonic-authorisation', PASSWORD)],
  [0x0622, ecr('pre-authorisation')],
  [0x0623, ecr('partial-reversal')],
  [0x0624, ecr('book-total')],
  [0x0625, ecr('pre-auth-reversal')],
  [0x0626, ecr('external-reversal')],
  [0x0630, ecr('reversal', PASSWORD)],
  [0x0631, ecr('refund', PASSWORD)],
  [0x0650, ecr('end-of-day', PASSWORD)],
  [0x0651, ecr('send-offline-transactions', PASSWORD)],
  [0x0652, ecr('partial-reconciliation', PASSWORD)],
  [0x0670, ecr('diagnosis')],
  [0x0679, ecr('self-test')],
  [0x0685, ecr('display-text-old', ['data'])],
  [0x0686, ecr('numerical-input-old', ['data'])],
  [0x0687, ecr('pin-verification-old', ['data'])],
  [0x0688, ecr('function-key-input-old', ['data'])],
  [0x0691, ecr('set-date-time', PASSWORD)],
  [0x0693, ecr('initialisation', PASSWORD)],
  [0x0695, ecr('change-password', ['password', 'newPassword'])],
  [0x06b0, atOnce('abort-command')],
  [0x06c0, ecr('read-card')],
  [0x06c5, ecr('close-card-session')],
  [0x06c6, ecr('send-apdus')],
  [0x06e0, atOnce('display-text')],
  [0x06e1, ecr('function-key-input')],
  [0x06e2, ecr('numerical-input')],
  [0x06e3, ecr('pin-verification', ['data'])],
  [0x06e5, ecr('mac-calculation')],
  [0x06e6, ecr('card-poll')],
  [0x06e7, ecr('numerical-input-encrypted')],
  [0x0501, ecr('status-enquiry', ['password?'])],
  [0x0801, ecr('service-mode', ['password?'])],
  [0x0802, atOnce('switch-protocol', ['data'])],
  [0x0810, ecr('software-update')],
  [0x0811, ecr('read-file')],
  [0x0812, ecr('delete-file')],
  [0x0813, ecr('change-configuration')],
  [0x0814, ecr('write-file')],
  [0x0820, ecr('start-opt-action')],
  [0x0821, ecr('set-opt-time')],
  [0x0822, ecr('start-opt-preinitialisation')],
  [0x0823, ecr('output-opt-data', PASSWORD)],
  [0x0824, ecr('opt-out-of-order')],
  [0x0830, ecr('select-language', ['data'])],
  [0x0840, atOnce('change-baud-rate', ['data'])],
  [0x0850, ecr('activate-card-reader')],
  [0x0401, pt('set-register-time')],
  [0x040c, pt('request-for-data')],
  [0x040d, pt('input-request')],
  [0x040e, pt('menu-request')],
  [0x040f, pt('status-information')],
  [0x04ff, pt('intermediate-status', ['intermediate', 'timeoutMin?'])],
  [0x060f, pt('completion', ['swVersion?', 'terminalStatus?'])],
  [0x061e, pt('abort', ['resultCode', 'currency?'])],
  [0x06d0, pt('graphic-menu-request')],
  [0x06d1, pt('print-line', ['attribute', 'text'])],
  [0x06d3, pt('print-text-block')],
  [0x06d8, pt('dial-up', ['data'])],
  [0x06d9, pt('transmit-data', ['data'])],
  [0x06da, pt('receive-data')],
  [0x06db, pt('hang-up')],
  [0x06dd, pt('transparent-mode')],
  [0x06e4, pt('blocked-list-query')],
])

const ANSWER: Omit<CommandShape, 'kind'> = {
  from: 'either',
  head: ['data'],
  bitmaps: false,
  ends: 'answer',
}

/** The shape of any command at all; one this table does not know is read as bitmaps and named after its code. */
export function commandShape(command: number): CommandShape {
  if (command === 0x8000) return { kind: 'ack', ...ANSWER }
  if (command === 0x8400) return { kind: 'ack-alt', ...ANSWER }
  if (command >> 8 === 0x84) return { kind: 'negative-ack', ...ANSWER }
  const hex = command.toString(16).toUpperCase().padStart(4, '0')
  return COMMANDS.get(command) ?? { ...ecr(`vendor-${hex}`), from: 'either' }
}

const CODES = new Map([...COMMANDS].map(([code, { kind }]) => [kind, code]))

/** CLASS and INSTR of a kind in the table, or undefined. */
export const commandCode = (kind: string): number | undefined => CODES.get(kind)
