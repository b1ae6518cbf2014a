/** The batch number after this one: six digits, 999999 is followed by 000001. */
export const nextBatchNo = (batchNo: string): string =>
  String((Number(batchNo) % 999_999) + 1).padStart(6, '0')
