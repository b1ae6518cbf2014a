import type { Scenario } from '../scenario'
import { FULL_DAY, MIXED_DAY } from './shops'

const CLOSING = { yesterdayMinute: 21 * 60 + 51 }
const SLOW_CLOCK_MS = -(5 * 60 + 32) * 1000

/** Stopped in U: the totals are at the host, part of the details is not. */
export const UPLOAD_SCENARIOS: readonly Scenario[] = [
  {
    id: 'upload-cut',
    level: 1,
    title: {
      zh: '网络断了，明细送到第 74 条',
      en: 'The line dropped with 74 of 86 details uploaded',
    },
    truth: { causes: ['C20', 'C01'], stage: 'U' },
    brand: 'linden',
    seed: 1,
    shop: FULL_DAY,
    story: {
      settled: 'tried',
      at: CLOSING,
      // The three offline items go first and get no answer; 74 others pass; then the line is dead.
      mishaps: [
        { when: { stage: 'U', edge: 'before', class: 2 }, what: 'frame-lost', times: 3 },
        { when: { stage: 'U', edge: 'before', item: 78 }, what: 'host-link-cut-before-request' },
      ],
    },
    found: { clockSkewMs: SLOW_CLOCK_MS },
    mishaps: [],
  },
  {
    id: 'upload-cancelled',
    level: 1,
    title: { zh: '店员中途按了取消', en: 'Someone pressed cancel half-way' },
    truth: { causes: ['C22'], stage: 'U' },
    brand: 'linden',
    seed: 2,
    shop: MIXED_DAY,
    story: {
      settled: 'tried',
      at: CLOSING,
      mishaps: [{ when: { stage: 'U', edge: 'after', item: 6 }, what: 'cancel-key' }],
    },
    mishaps: [],
  },
  {
    id: 'harbor-upload-cut',
    level: 2,
    title: {
      zh: 'Harbor：批上送中断，但还能收款',
      en: 'Harbor: upload halted, and it goes on selling',
    },
    truth: { causes: ['C20'], stage: 'U' },
    brand: 'harbor',
    seed: 3,
    shop: MIXED_DAY,
    story: {
      settled: 'tried',
      at: CLOSING,
      mishaps: [
        { when: { stage: 'U', edge: 'before', item: 9 }, what: 'host-link-cut-before-answer' },
      ],
    },
    mishaps: [],
  },
  {
    id: 'cascade-power-cut',
    level: 2,
    title: {
      zh: '上送途中断电，终端会自己接着送',
      en: 'Power cut in the upload; the terminal goes on by itself',
    },
    truth: { causes: ['C17'], stage: 'U' },
    brand: 'cascade',
    seed: 4,
    shop: MIXED_DAY,
    story: {
      settled: 'tried',
      at: CLOSING,
      mishaps: [{ when: { stage: 'U', edge: 'between', item: 7 }, what: 'power-loss' }],
    },
    mishaps: [],
  },
  {
    id: 'upload-cut-again',
    level: 2,
    title: {
      zh: '接着送时收银机的线又断了一次',
      en: 'While finishing, the cable to the register drops once more',
    },
    truth: { causes: ['C20', 'C01'], stage: 'U' },
    brand: 'harbor',
    seed: 5,
    shop: MIXED_DAY,
    story: {
      settled: 'tried',
      at: CLOSING,
      mishaps: [
        { when: { stage: 'U', edge: 'before', item: 4 }, what: 'host-link-cut-before-request' },
      ],
    },
    mishaps: [{ when: { stage: 'U', edge: 'before', item: 8 }, what: 'register-link-cut' }],
  },
  {
    id: 'power-cut-again',
    level: 2,
    title: {
      zh: '接着送时终端又断电一次',
      en: 'While finishing, the terminal loses power once more',
    },
    truth: { causes: ['C17'], stage: 'U' },
    brand: 'linden',
    seed: 6,
    shop: MIXED_DAY,
    story: {
      settled: 'tried',
      at: CLOSING,
      mishaps: [{ when: { stage: 'U', edge: 'between', item: 3 }, what: 'power-loss' }],
    },
    mishaps: [{ when: { stage: 'U', edge: 'between', item: 12 }, what: 'power-loss' }],
  },
]
