import { nextBatchNo } from './batch-number'
import type { FlashContent } from './flash'
import type { LogItem } from './log-item'

/** The batch a settlement is about: the owed one, else the oldest in the log, else the current one. */
export const settlingBatchNo = (flash: FlashContent): string =>
  flash.owed?.batchNo ?? flash.log[0]?.batchNo ?? flash.batchNo

/** The batch a new sale belongs to: never the one whose totals are frozen. */
export const tradingBatchNo = (flash: FlashContent): string =>
  flash.owed && flash.owed.batchNo === flash.batchNo ? nextBatchNo(flash.batchNo) : flash.batchNo

export const itemsOf = (flash: FlashContent, batchNo: string): readonly LogItem[] =>
  flash.log.filter(item => item.batchNo === batchNo)
