import type { Verdict } from '../../../shared/settlement'
import type { Brand } from './brand'
import { isDomestic, maskedPanOf } from './card'
import type { FlashContent, Owed } from './flash'
import { DIRECTION, type LogItem, signedAmount } from './log-item'
import { apart, centred, money, padded, row } from './slip-text'
import { wallTime } from './wall-time'

export interface SlipSource {
  readonly brand: Brand
  readonly flash: Pick<FlashContent, 'terminalId' | 'merchantId'>
  readonly owed: Owed
  readonly items: readonly LogItem[]
  readonly utcOffsetMinutes: number
}

/** Every word on the two slips, in both languages. */
const TEXT = {
  zh: {
    title: '结算总计单',
    detailTitle: '结算明细单',
    merchant: '商户号',
    terminal: '终端号',
    batch: '批次号',
    date: '日期',
    kind: '类型',
    count: '笔数',
    amount: '金额',
    sale: '消费',
    'offline-sale': '离线消费',
    void: '撤销',
    refund: '退货',
    domestic: '内卡',
    foreign: '外卡',
    debit: '借记',
    credit: '贷记',
    agreed: '对账平',
    differs: '对账不平',
    error: '对账出错',
    total: '合计',
  },
  en: {
    title: 'SETTLEMENT TOTALS',
    detailTitle: 'SETTLEMENT DETAIL',
    merchant: 'MERCHANT',
    terminal: 'TERMINAL',
    batch: 'BATCH',
    date: 'DATE',
    kind: 'TYPE',
    count: 'COUNT',
    amount: 'AMOUNT',
    sale: 'SALE',
    'offline-sale': 'OFFLINE',
    void: 'VOID',
    refund: 'REFUND',
    domestic: 'LOCAL',
    foreign: 'FOREIGN',
    debit: 'DEBIT',
    credit: 'CREDIT',
    agreed: 'BALANCED',
    differs: 'NOT BALANCED',
    error: 'TOTALS ERROR',
    total: 'TOTAL',
  },
} as const

const LABEL_COLUMNS = { zh: 7, en: 9 } as const

/** 结算总计单: who, which batch, by kind, by card world with both verdicts, and the sum. */
export function settlementSlip(source: SlipSource): readonly string[] {
  const { brand, flash, owed, items, utcOffsetMinutes } = source
  const text = TEXT[brand.language]
  const named = (name: string, value: string) => padded(name, LABEL_COLUMNS[brand.language]) + value
  const moneyItems = items.filter(item => DIRECTION[item.kind] !== 0)
  const line = (name: string, some: readonly LogItem[], sign: (item: LogItem) => number) =>
    row(
      name,
      String(some.length),
      money(some.reduce((s, item) => s + sign(item), 0)),
      brand.columns,
    )
  return [
    centred(text.title, brand.columns),
    named(text.merchant, flash.merchantId),
    named(text.terminal, flash.terminalId),
    named(text.batch, owed.batchNo),
    named(text.date, wallTime(owed.settledAt, utcOffsetMinutes).minute),
    row(text.kind, text.count, text.amount, brand.columns),
    ...(['sale', 'offline-sale', 'void', 'refund'] as const).flatMap(kind => {
      const own = moneyItems.filter(item => item.kind === kind)
      return own.length > 0 ? [line(text[kind], own, signedAmount)] : []
    }),
    '-'.repeat(brand.columns),
    ...(['domestic', 'foreign'] as const).flatMap(world => {
      const own = moneyItems.filter(item => isDomestic(item.card) === (world === 'domestic'))
      const debit = own.filter(item => DIRECTION[item.kind] === 1)
      const credit = own.filter(item => DIRECTION[item.kind] === -1)
      return [
        line(`${text[world]} ${text.debit}`, debit, ({ amountMinor }) => amountMinor),
        line(`${text[world]} ${text.credit}`, credit, ({ amountMinor }) => amountMinor),
        `${text[world]} ${verdictText(text, owed.answer?.[world])}`,
      ]
    }),
    '-'.repeat(brand.columns),
    line(text.total, moneyItems, signedAmount),
  ]
}

const verdictText = (
  text: Readonly<Record<Verdict, string>>,
  verdict: Verdict | undefined,
): string => text[verdict ?? 'error']

/** 明细单: trace, masked card number, kind, signed amount, one line an item. */
export function detailSlip(
  brand: Brand,
  batchNo: string,
  items: readonly LogItem[],
): readonly string[] {
  const text = TEXT[brand.language]
  return [
    centred(text.detailTitle, brand.columns),
    `${text.batch} ${batchNo}`,
    ...items
      .filter(item => DIRECTION[item.kind] !== 0)
      .map(item =>
        apart(
          `${item.trace} ${maskedPanOf(item.card)} ${word(text, item.kind)}`,
          money(signedAmount(item)),
          brand.columns,
        ),
      ),
  ]
}

const word = (text: Readonly<Record<string, string>>, kind: string): string => text[kind] ?? kind
