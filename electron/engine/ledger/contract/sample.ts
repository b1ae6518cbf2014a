import type { Attempt, Receipt, Transaction } from '../../../../shared/settlement'
import type { TerminalCard, TerminalId } from '../../../../shared/terminal'

/** Valid records for the tests and the contract of the ledger. */
export const T1 = 'T1' as TerminalId

export const sampleCard = (id: string = T1): TerminalCard => ({
  id: id as TerminalId,
  name: '收银台 1',
  address: 'zvt+tcp://192.0.2.7:20007',
  currency: 'CNY',
  model: 'generic',
})

export const sampleAttempt = (id: string, terminalId: string = T1): Attempt => ({
  id,
  terminalId: terminalId as TerminalId,
  startedAt: '2026-11-23T14:00:00.000Z',
  endedAt: null,
  step: 'examine',
  open: false,
  lastEvent: 'intended',
  stoppedAt: 'U',
  stage: 'U',
  batchNo: '000041',
  frozen: { count: 2, amountMinor: 13_000, currency: 'CNY' },
  openAtTerminal: null,
  position: null,
  report: null,
  tieOut: null,
  outcome: null,
  fault: null,
  closesSent: 0,
  requests: {},
})

export const sampleReceipt = (lines: number, complete: boolean): Receipt => ({
  kind: 'settlement',
  lines: Array.from({ length: lines }, (_, index) => `第 ${index + 1} 行`),
  complete,
})

export const sampleSale = (reference: string, amountMinor: number): Transaction => ({
  terminalId: T1,
  source: 'till',
  batchNo: null,
  reference,
  kind: 'sale',
  amountMinor,
  currency: 'CNY',
  maskedPan: '622588******1234',
  at: `2026-11-23T10:${reference.slice(-2).padStart(2, '0')}:00.000Z`,
})
