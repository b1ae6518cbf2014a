/** Where a named value stands among the fields behind the version (or behind the text, in an answer), by place or `place.part`. */
export type Layout = Readonly<Record<string, string>>

export interface CommandShape {
  readonly kind: string
  readonly request?: Layout
  readonly answer?: Layout
}

const STAMP: Layout = { ts: '0' }

/**
 * The commands of PAX POSLink 1.35 that have to do with closing a batch or with the state of the terminal. An answer
 * has the number of its request plus one. What is not named here is shown field by field.
 */
export const COMMANDS: ReadonlyMap<string, CommandShape> = new Map<string, CommandShape>([
  ['A00', { kind: 'initialize' }],
  ['A02', { kind: 'get-variable' }],
  ['A04', { kind: 'set-variable' }],
  ['A06', { kind: 'show-dialog' }],
  ['A08', { kind: 'get-signature' }],
  ['A10', { kind: 'show-message' }],
  ['A12', { kind: 'clear-message' }],
  ['A14', { kind: 'cancel' }],
  ['A16', { kind: 'reset' }],
  ['A20', { kind: 'do-signature' }],
  ['A26', { kind: 'reboot' }],
  ['A30', { kind: 'input-account' }],
  ['A54', { kind: 'set-saf-parameters' }],
  ['A78', { kind: 'get-saf-parameters' }],
  [
    'B00',
    {
      kind: 'batch-close',
      request: STAMP,
      answer: { batch: '0.5', count: '1', amount: '2', ts: '3', tid: '4', mid: '5' },
    },
  ],
  ['B02', { kind: 'force-batch-close', request: STAMP }],
  ['B04', { kind: 'batch-clear', request: { edc: '0' } }],
  ['B06', { kind: 'purge-batch' }],
  ['B08', { kind: 'saf-upload' }],
  ['B10', { kind: 'delete-saf' }],
  ['R00', { kind: 'local-total-report' }],
  ['R02', { kind: 'local-detail-report' }],
  ['R04', { kind: 'local-failed-report' }],
  ['R06', { kind: 'host-report' }],
  ['R08', { kind: 'history-report' }],
  ['R10', { kind: 'saf-summary-report' }],
  ['T00', { kind: 'credit' }],
  ['T02', { kind: 'debit' }],
  ['T04', { kind: 'ebt' }],
  ['T06', { kind: 'gift' }],
])

export const isCommand = (text: string): boolean => /^[A-Z]\d\d$/.test(text)

/** The number of the request behind an answer. */
export const requestOf = (answer: string): string =>
  `${answer[0]}${String(Math.max(0, Number(answer.slice(1)) - 1)).padStart(2, '0')}`
