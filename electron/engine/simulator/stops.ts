/** Why a settlement stopped short, each with its ZVT result code (PA00P015 chapter 10, two hexadecimal digits). */
export const STOP_CODES = {
  'power-loss': 'BF',
  'register-gone': '7D',
  cancelled: '6C',
  'host-unreachable': 'A3',
  'no-answer': 'A1',
  'host-refused': '77',
  'sign-on-needed': '77',
  'upload-unfinished': 'FA',
  'paper-out': 'CC',
  'lid-open': 'CC',
  jam: 'CC',
  'battery-low': 'BF',
  'card-inserted': 'DC',
  'register-refused-print': 'CC',
  busy: '9C',
  defect: 'C0',
} as const

export type StopReason = keyof typeof STOP_CODES
