import type { TerminalView } from '../../shared/contract'
import type { Attempt, Position } from '../../shared/settlement'
import { STAGES, type Stage } from '../../shared/stage'
import { TerminalId } from '../../shared/terminal'

/** Views for the tests of this room: a plain one, and what each test changes in it. */
export const sampleView = (change: Partial<TerminalView> = {}): TerminalView => ({
  card: {
    id: TerminalId.parse('t1'),
    name: '收银台 1',
    address: 'zvt+tcp://192.168.1.20:20007',
    currency: 'CNY',
    model: 'generic',
  },
  mood: 'all-well',
  examinedAt: '2026-11-23T13:45:00.000Z',
  position: null,
  batchNo: '000123',
  words: [],
  checks: [],
  openBatch: null,
  attempt: null,
  receipts: [],
  timeline: [],
  progress: null,
  fault: null,
  ...change,
})

export const sampleTotals = { count: 86, amountMinor: 1_271_140, currency: 'CNY' }

export const samplePosition = (
  stage: Stage | null,
  certainty: Position['safe']['certainty'],
  left: Partial<Position['left']> = {},
): Position => ({
  stage,
  safe: { count: 83, amountMinor: 1_249_690, currency: 'CNY', certainty },
  left: {
    stages: stage === null ? [] : STAGES.slice(STAGES.indexOf(stage), -1),
    items: null,
    offlineItems: null,
    offlineAmountMinor: null,
    ...left,
  },
  canSell: null,
})

export const sampleAttempt = (change: Partial<Attempt> = {}): Attempt => ({
  id: 'A-1',
  terminalId: TerminalId.parse('t1'),
  startedAt: '2026-11-23T13:45:10.000Z',
  endedAt: '2026-11-23T13:46:00.000Z',
  step: 'done',
  open: false,
  lastEvent: 'completed',
  stoppedAt: 'U',
  stage: 'C',
  batchNo: '000123',
  frozen: sampleTotals,
  openAtTerminal: sampleTotals,
  position: null,
  report: null,
  tieOut: null,
  outcome: 'agreed',
  fault: null,
  closesSent: 1,
  requests: {},
  ...change,
})

export const sampleProgress = (
  stage: Stage | null,
  item: number | null = null,
  of: number | null = null,
): NonNullable<TerminalView['progress']> => ({
  attemptId: 'A-1',
  terminalId: TerminalId.parse('t1'),
  stage,
  words: [],
  item,
  of,
  at: '2026-11-23T13:45:20.000Z',
  aboutMsLeft: null,
})
