import type { FaultCode } from '../../../../../shared/fault'

/** What a terminal status means for a settlement, and the fault that names the cure. */
export interface StatusMeaning {
  readonly condition: 'ready' | 'busy' | 'settlement-owed' | 'needs-help'
  readonly fault?: FaultCode
}

const READY: StatusMeaning = { condition: 'ready' }
const busy: StatusMeaning = { condition: 'busy', fault: 'terminal.busy' }
const owed: StatusMeaning = { condition: 'settlement-owed', fault: 'terminal.batch-owed' }
const help = (fault: FaultCode): StatusMeaning => ({ condition: 'needs-help', fault })

/**
 * Terminal status codes that end a status enquiry (PA00P015 chapter 11) and their cures (chapter 11.1).
 * A full memory (B1) is cured by End-of-Day, an inserted card (DC) does not stop one.
 */
export const STATUS_CODES: ReadonlyMap<number, StatusMeaning> = new Map<number, StatusMeaning>([
  [0x00, READY],
  [0x51, help('terminal.needs-initialisation')],
  [0x62, help('terminal.needs-diagnosis')],
  [0x9c, busy],
  [0x9d, busy],
  [0xb1, owed],
  [0xb2, help('terminal.memory-full')],
  [0xbf, help('terminal.power')],
  [0xc0, help('terminal.defect')],
  [0xc1, help('terminal.refused')],
  [0xc2, help('terminal.needs-diagnosis')],
  [0xc4, help('terminal.needs-update')],
  [0xcc, help('terminal.printer')],
  [0xdc, READY],
  [0xdf, help('terminal.defect')],
  [0xe0, busy],
  [0xe1, help('terminal.card-inserted')],
  [0xe2, help('terminal.defect')],
  [0xe3, help('terminal.defect')],
  [0xe4, help('terminal.needs-activation')],
  [0xf0, owed],
  [0xf6, help('terminal.needs-initialisation')],
])

/** A status this table does not have needs a person. */
export const statusMeaning = (code: number): StatusMeaning =>
  STATUS_CODES.get(code) ?? help('terminal.refused')
