import type { Scenario } from '../scenario'
import { MIXED_DAY } from './shops'

const CLOSING = { yesterdayMinute: 21 * 60 + 51 }
const ATTEMPT = { settled: 'tried', at: CLOSING } as const

/** Closed at the host, stopped in what the terminal owes itself: slip, detail list, clearing. */
export const CLEAR_SCENARIOS: readonly Scenario[] = [
  {
    id: 'paper-out',
    level: 1,
    title: { zh: '打印总单时没纸了，一直没装', en: 'Paper ran out at the slip, and stays out' },
    truth: { causes: ['C04'], stage: 'S' },
    brand: 'linden',
    seed: 31,
    shop: MIXED_DAY,
    story: {
      ...ATTEMPT,
      mishaps: [{ when: { stage: 'S', edge: 'before' }, what: 'paper-out' }],
    },
    found: { paper: false },
    mishaps: [],
  },
  {
    id: 'harbor-slip-cut',
    level: 2,
    title: { zh: 'Harbor：总单打到一半断电', en: 'Harbor: power lost while the slip was printing' },
    truth: { causes: ['C17'], stage: 'S' },
    brand: 'harbor',
    seed: 32,
    shop: MIXED_DAY,
    story: {
      ...ATTEMPT,
      mishaps: [{ when: { stage: 'S', edge: 'between' }, what: 'power-loss' }],
    },
    mishaps: [],
  },
  {
    id: 'lid-open',
    level: 1,
    title: { zh: '打印机盖没合上', en: 'The printer cover is open' },
    truth: { causes: ['C04'], stage: 'S' },
    brand: 'cascade',
    seed: 33,
    shop: MIXED_DAY,
    story: {
      ...ATTEMPT,
      mishaps: [{ when: { stage: 'S', edge: 'before' }, what: 'lid-open' }],
    },
    found: { lid: 'open' },
    mishaps: [],
  },
  {
    id: 'detail-cut',
    level: 2,
    title: { zh: '打印明细时断电', en: 'Power lost while the details were printing' },
    truth: { causes: ['C17'], stage: 'D' },
    brand: 'linden',
    seed: 34,
    shop: MIXED_DAY,
    story: {
      ...ATTEMPT,
      mishaps: [{ when: { stage: 'D', edge: 'between' }, what: 'power-loss' }],
    },
    mishaps: [],
  },
  {
    id: 'clear-cut',
    level: 3,
    title: { zh: '清流水前断电', en: 'Power lost just before the log was cleared' },
    truth: { causes: ['C17', 'C19'], stage: 'C' },
    brand: 'linden',
    seed: 35,
    shop: MIXED_DAY,
    story: {
      ...ATTEMPT,
      mishaps: [{ when: { stage: 'C', edge: 'before' }, what: 'power-loss' }],
    },
    mishaps: [],
  },
  {
    id: 'prompt-returns',
    level: 3,
    title: {
      zh: '已结清，提示还是回来（软件缺陷）',
      en: 'Settled, yet the prompt returns (software defect)',
    },
    truth: { causes: ['C03', 'C19'], stage: 'S' },
    brand: 'linden',
    seed: 36,
    shop: MIXED_DAY,
    vendorFaults: ['print-halt-again'],
    story: { ...ATTEMPT, mishaps: [] },
    mishaps: [],
  },
]
