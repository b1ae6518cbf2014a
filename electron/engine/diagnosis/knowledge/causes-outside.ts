import type { Entry } from '../entry'

/** Changes around the shop. */
export const OUTSIDE_CAUSES = [
  {
    id: 'C13',
    stages: [],
    prior: { anywhere: 0.5, at: { H: 1 } },
    evidence: {
      'items.type-refused': { none: 0.5, 'one-type': 30 },
      'notice.bank': { none: 0.2, announced: 20 },
      'host.code': { 'card-rule': 40, 'terminal-rule': 2 },
      'attempt.result': { refused: 3 },
    },
    questions: ['bank-notice', 'code'],
    fixes: ['stop-type', 'call-acquirer'],
    never: ['key-sale-again'],
    money: 'unchanged',
    ends: 'passport',
    simulated: ['mishap:answer-57', 'around:books=type-refused'],
  },
  {
    id: 'C14',
    stages: [],
    prior: { anywhere: 0.2 },
    evidence: {
      'notice.law': { none: 0.03, 'in-force': 30 },
      'items.type-refused': { 'one-type': 1.5 },
    },
    questions: ['law-notice'],
    fixes: ['follow-law', 'call-acquirer'],
    never: ['change-numbers'],
    money: 'unchanged',
    ends: 'passport',
    simulated: [],
  },
  {
    id: 'C15',
    stages: [],
    prior: { anywhere: 0.3 },
    evidence: {
      'care.state': { kept: 0.03, neglected: 40 },
      'batch.age': { 'over-limit': 1.5 },
    },
    questions: [],
    fixes: ['catch-up', 'complete'],
    never: ['clear-log'],
    money: 'unchanged',
    ends: 'proven-settlement',
    simulated: ['around:care=neglected'],
  },
] as const satisfies readonly Entry[]
