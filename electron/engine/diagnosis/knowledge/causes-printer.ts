import type { Entry } from '../entry'

/** Paper, the commonest and most harmless reason. */
export const PRINTER_CAUSES = [
  {
    id: 'C04',
    stages: ['P', 'S', 'D'],
    prior: { anywhere: 4, at: { P: 14, S: 60, D: 60 } },
    evidence: {
      'printer.state': { ready: 0.25, 'paper-out': 40, 'lid-open': 40, jam: 40, 'not-ready': 30 },
      'terminal.status': { printer: 25 },
      'terminal.words': { paper: 20, lid: 20 },
      'attempt.result': {
        fine: 0.8,
        printer: 30,
        cancelled: 0.3,
        power: 0.3,
        unreachable: 0.2,
        refused: 0.2,
        unsent: 0.3,
      },
      'slip.printer': { 'not-ready': 4 },
      'person.saw': { paper: 25, dark: 0.2, waiting: 0.2, cut: 0.2, cancelled: 0.2, refused: 0.3 },
    },
    questions: ['saw', 'paper'],
    fixes: ['paper', 'lid', 'jam', 'keep-slip-here', 'complete', 'swap-device'],
    never: ['close-again', 'power-off'],
    money: 'closed',
    ends: 'proven-settlement',
    simulated: [
      'around:slip-printer=out',
      'around:printer=jammed',
      'mishap:paper-out',
      'mishap:lid-open',
      'found:paper',
      'found:lid',
    ],
  },
] as const satisfies readonly Entry[]
