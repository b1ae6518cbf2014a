import type { Brand } from '../brand'
import type { MachineState } from '../machine'

/** What a display adds to the brand's own words while a settlement is owed. Amounts in fen. */
interface Particulars {
  readonly batch: (batchNo: string) => string
  readonly unsent: (items: number) => string
  readonly offline: (items: number, amountMinor: number) => string
  readonly selling: (may: boolean) => string
}

const decimal = (amountMinor: number): string => (amountMinor / 100).toFixed(2)

const PARTICULARS: Readonly<Record<Brand['language'], Particulars>> = {
  zh: {
    batch: batchNo => `批次号 ${batchNo}`,
    unsent: items => `未上送 ${items} 笔`,
    offline: (items, amountMinor) => `离线 ${items} 笔 ¥${decimal(amountMinor)}`,
    selling: may => (may ? '可继续收款' : '请先结算'),
  },
  en: {
    batch: batchNo => `Batch no. ${batchNo}`,
    unsent: items => `Unsent ${items}`,
    offline: (items, amountMinor) => `Offline ${items} CNY ${decimal(amountMinor)}`,
    selling: may => (may ? 'Sales are open' : 'Sales are blocked'),
  },
}

/** The terminal's display as a register may read it in 05 01: its words, and in mid-settlement what is still to do. */
export function displayed({ language }: Brand, state: MachineState): readonly string[] {
  const { words, haltStage, batchNo, unsent, canSell } = state
  if (haltStage === null || state.busy) return words
  const say = PARTICULARS[language]
  return [
    ...words,
    say.batch(batchNo),
    ...(unsent.items > 0 ? [say.unsent(unsent.items)] : []),
    ...(unsent.offlineItems > 0
      ? [say.offline(unsent.offlineItems, unsent.offlineAmountMinor)]
      : []),
    say.selling(canSell),
  ]
}
