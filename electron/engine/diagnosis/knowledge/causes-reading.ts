import type { Entry } from '../entry'

/** Devices that read cards and codes. They stop sales, not settlements. */
export const READING_CAUSES = [
  {
    id: 'C05',
    stages: [],
    prior: { anywhere: 1 },
    evidence: {
      'scanner.device': { present: 0.4, missing: 30 },
      'scanner.reading': { recent: 0.2, nothing: 20, garbled: 20 },
      'items.orphans': { some: 2 },
    },
    questions: ['scanner'],
    fixes: ['scanner-plug', 'scanner-test', 'right-amounts', 'swap-device'],
    never: ['key-sale-again'],
    money: 'unchanged',
    ends: 'proven-settlement',
    simulated: ['around:scanner=out', 'around:scanner=dirty'],
  },
  {
    id: 'C06',
    stages: [],
    prior: { anywhere: 1.2 },
    evidence: {
      'reader.chip': { sound: 0.3, defective: 25 },
      'reader.stripe': { sound: 0.5, defective: 22 },
      'attempt.result': { reader: 25, defect: 1.5 },
      'terminal.status': { defect: 3 },
    },
    questions: ['chip', 'stripe'],
    fixes: ['clean-reader', 'other-reading', 'call-maker', 'swap-device'],
    never: ['swap-terminal', 'key-sale-again'],
    money: 'unchanged',
    ends: 'proven-settlement',
    simulated: ['around:reader=broken'],
  },
] as const satisfies readonly Entry[]
