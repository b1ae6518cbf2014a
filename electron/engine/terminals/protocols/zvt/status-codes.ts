import type { FaultCode } from '../../../../../shared/fault'

/** What a terminal status asks for. Undefined: the terminal works. */
export interface StatusMeaning {
  readonly fault?: FaultCode
}

/** Terminal status codes of a status enquiry (PA00P015 chapter 11), and the fault that names their cure (11.1). */
export const STATUS_CODES: ReadonlyMap<number, StatusMeaning> = new Map<number, StatusMeaning>([
  [0x00, {}],
])
