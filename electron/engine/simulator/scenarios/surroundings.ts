import type { Mishap } from '../mishaps'
import type { Scenario } from '../scenario'
import { MIXED_DAY } from './shops'

const NOT_YET = { settled: 'no', at: { minutesAgo: 15 }, mishaps: [] } as const
const TRIED = { settled: 'tried', at: { yesterdayMinute: 21 * 60 + 51 } } as const
const AGAIN_AND_AGAIN = 99

type Row = Pick<Scenario, 'id' | 'level' | 'title' | 'truth' | 'seed'> & Partial<Scenario>

const openDay = (row: Row): Scenario => ({
  brand: 'linden',
  shop: MIXED_DAY,
  story: NOT_YET,
  mishaps: [],
  ...row,
})
const refused = (code: string): readonly Mishap[] => [
  { when: { stage: 'H', edge: 'before' }, what: `answer-${code}`, times: AGAIN_AND_AGAIN },
]

/** What is wrong around the terminal, in the office or at the bank: here only as far as a terminal shows it. */
export const SURROUNDINGS_SCENARIOS: readonly Scenario[] = [
  openDay({
    id: 'scanner-out',
    level: 1,
    title: { zh: '扫码枪没反应，和结算无关', en: 'The scanner is dead; not the settlement' },
    truth: { causes: ['C05'], stage: null },
    seed: 41,
  }),
  openDay({
    id: 'reader-broken',
    level: 2,
    title: { zh: '芯片读不出来', en: 'The chip reader does not read' },
    truth: { causes: ['C06'], stage: 'P' },
    seed: 42,
  }),
  openDay({
    id: 'account-low',
    level: 2,
    title: {
      zh: '退货比销售多，账户余额不足（51）',
      en: 'More refunds than sales, account low (51)',
    },
    truth: { causes: ['C07'], stage: 'H' },
    seed: 43,
    mishaps: refused('51'),
  }),
  openDay({
    id: 'account-frozen',
    level: 2,
    title: { zh: '商户账户被冻结（03）', en: 'The merchant account is frozen (03)' },
    truth: { causes: ['C08'], stage: 'H' },
    seed: 44,
    mishaps: refused('03'),
  }),
  openDay({
    id: 'tenfold-amount',
    level: 2,
    title: { zh: '收银机上多输了一个零', en: 'One zero too many at the till' },
    truth: { causes: ['C10'], stage: null },
    seed: 45,
  }),
  openDay({
    id: 'sale-not-saved',
    level: 2,
    title: { zh: '有一笔没存进收银机', en: 'One sale was never saved at the till' },
    truth: { causes: ['C11'], stage: null },
    seed: 46,
  }),
  openDay({
    id: 'bank-rule',
    level: 3,
    title: { zh: '银行不再受理一类交易（57）', en: 'The bank takes one kind no longer (57)' },
    truth: { causes: ['C13'], stage: 'H' },
    seed: 47,
    mishaps: refused('57'),
  }),
  openDay({
    id: 'new-law',
    level: 3,
    title: { zh: '新规定生效，终端不让结（58）', en: 'A new rule is in force, refused (58)' },
    truth: { causes: ['C14', 'C13'], stage: 'H' },
    seed: 48,
    mishaps: refused('58'),
  }),
  openDay({
    id: 'care-neglected',
    level: 1,
    title: { zh: '很久没有保养检查', en: 'Nobody has looked after it for long' },
    truth: { causes: ['C15'], stage: null },
    seed: 49,
  }),
  openDay({
    id: 'device-defect',
    level: 2,
    title: { zh: '终端坏了，要换', en: 'The terminal is defective' },
    truth: { causes: ['C16'], stage: 'P' },
    seed: 50,
  }),
  openDay({
    id: 'software-old',
    level: 2,
    title: { zh: '软件太旧，中心不认（30）', en: 'Software too old for the host (30)' },
    truth: { causes: ['C18'], stage: 'H' },
    seed: 51,
    software: 'old',
    mishaps: refused('30'),
  }),
  openDay({
    id: 'tls-too-old',
    level: 3,
    title: { zh: '加密版本不对，像断网', en: 'Encryption does not match; looks like a dead line' },
    truth: { causes: ['C21'], stage: 'H' },
    seed: 52,
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'host-down', times: AGAIN_AND_AGAIN }],
  }),
  openDay({
    id: 'payout-late',
    level: 2,
    title: { zh: '结清了，钱没到账', en: 'Settled, and the money has not come' },
    truth: { causes: ['C23', 'C08'], stage: '$' },
    seed: 53,
    story: { ...TRIED, mishaps: [] },
  }),
  openDay({
    id: 'paper-and-power',
    level: 3,
    title: { zh: '没纸，又拔了电源，电量低', en: 'No paper, and off the mains with a low battery' },
    truth: { causes: ['C04', 'C17'], stage: 'S' },
    seed: 54,
    story: { ...TRIED, mishaps: [{ when: { stage: 'S', edge: 'before' }, what: 'paper-out' }] },
    found: { paper: false, battery: 9, mains: false },
  }),
  openDay({
    id: 'looks-like-bank',
    level: 3,
    title: { zh: '像是银行坏了，其实是网线', en: 'Looks like the bank; it is the cable' },
    truth: { causes: ['C20'], stage: 'H' },
    seed: 55,
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'host-down', times: AGAIN_AND_AGAIN }],
  }),
  openDay({
    id: 'second-register',
    level: 3,
    title: { zh: '另一台收银机先结了', en: 'Another register closes first' },
    truth: { causes: ['C20', 'C01'], stage: 'U' },
    seed: 56,
    brand: 'harbor',
    story: {
      ...TRIED,
      mishaps: [
        { when: { stage: 'U', edge: 'before', item: 6 }, what: 'host-link-cut-before-request' },
      ],
    },
  }),
  openDay({
    id: 'slow-line',
    level: 2,
    title: { zh: '网络慢，答复等不到', en: 'A slow line: the answer comes too late' },
    truth: { causes: ['C01', 'C20'], stage: 'H' },
    seed: 57,
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'host-late', times: AGAIN_AND_AGAIN }],
  }),
]
