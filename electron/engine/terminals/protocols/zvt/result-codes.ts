import type { FaultCode } from '../../../../../shared/fault'

/** Why a settlement failed, as far as it decides what to offer next. */
export type FailureClass =
  /** Nothing changed: try again later. */
  | 'retry-later'
  /** Something else comes first, then the same again. */
  | 'needs-precondition'
  /** The batch itself. */
  | 'batch'
  /** A person at the terminal. */
  | 'operator'
  /** Stop, keep the evidence, call service. */
  | 'defect'
  /** The acquirer's own code. */
  | 'host'
  | 'other'

export interface ResultMeaning {
  readonly failure: FailureClass
  readonly fault: FaultCode
}

const meaning = (failure: FailureClass, fault: FaultCode): ResultMeaning => ({ failure, fault })
const later = (fault: FaultCode) => meaning('retry-later', fault)
const first = (fault: FaultCode) => meaning('needs-precondition', fault)
const batch = (fault: FaultCode) => meaning('batch', fault)
const operator = (fault: FaultCode) => meaning('operator', fault)
const HOST = meaning('host', 'terminal.host-refused')
const DEFECT = meaning('defect', 'terminal.defect')
const OTHER = meaning('other', 'terminal.refused')

/** Results that decide a settlement (PA00P015 chapter 10). */
const DECISIVE: readonly (readonly [number, ResultMeaning])[] = [
  [0x6a, batch('terminal.batch-owed')],
  [0x6b, first('terminal.not-registered')],
  [0x6c, operator('terminal.cancelled')],
  [0x6f, operator('terminal.wrong-currency')],
  [0x77, batch('terminal.batch-not-possible')],
  [0x7d, later('terminal.host-unreachable')],
  [0x83, operator('terminal.function-not-possible')],
  [0x85, meaning('defect', 'terminal.key-missing')],
  [0x89, DEFECT],
  [0x9a, meaning('other', 'terminal.protocol-error')],
  [0x9b, later('terminal.host-unreachable')],
  [0x9c, later('terminal.busy')],
  [0xa0, later('terminal.busy')],
  [0xa1, later('terminal.host-unreachable')],
  [0xa3, later('terminal.host-unreachable')],
  [0xa5, operator('terminal.function-not-possible')],
  [0xb1, batch('terminal.memory-full')],
  [0xb2, batch('terminal.memory-full')],
  [0xb8, first('terminal.open-preauthorisation')],
  [0xbf, first('terminal.power')],
  [0xc0, DEFECT],
  [0xc2, first('terminal.needs-diagnosis')],
  [0xc4, first('terminal.needs-update')],
  [0xcc, first('terminal.printer')],
  [0xdc, first('terminal.card-inserted')],
  [0xdd, first('terminal.card-inserted')],
  [0xe0, later('terminal.busy')],
  [0xe1, first('terminal.card-inserted')],
  [0xe2, DEFECT],
  [0xe4, first('terminal.needs-activation')],
  [0xed, DEFECT],
  [0xf0, batch('terminal.batch-owed')],
  [0xf6, first('terminal.needs-initialisation')],
  [0xfa, DEFECT],
  [0xfb, DEFECT],
  [0xfc, DEFECT],
  [0xfe, first('terminal.not-registered')],
  [0xff, DEFECT],
]

/** Results a payment gives, which a settlement does not: the terminal simply refused. */
const REFUSALS: readonly number[] = [
  0x64, 0x65, 0x66, 0x67, 0x68, 0x6e, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x78, 0x79, 0x7a, 0x7b,
  0x7c, 0x7e, 0xa4, 0xb4, 0xb5, 0xb7, 0xc1, 0xc3, 0xc5, 0xc6, 0xc8, 0xc9, 0xcb, 0xcd, 0xd2, 0xde,
  0xe3, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xf1, 0xf5, 0xfd,
]

/** Every result and abort code of PA00P015 rev. 13.08 chapter 10; E1 stands in chapter 11 only. */
export const RESULT_CODES: ReadonlyMap<number, ResultMeaning> = new Map([
  ...DECISIVE,
  ...REFUSALS.map(code => [code, OTHER] as const),
])

/** 01–63 are the network operator's own. */
export const isHostCode = (code: number) => code >= 0x01 && code <= 0x63

/** The meaning of any result code but 00; one the table does not know is a plain refusal. */
export const resultMeaning = (code: number): ResultMeaning =>
  isHostCode(code) ? HOST : (RESULT_CODES.get(code) ?? OTHER)
