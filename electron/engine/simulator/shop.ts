/** How much a day's trading holds. Amounts, cards and order come from the seed. */
export interface ShopPlan {
  /** Approved online by chip: each leaves a TC to upload. */
  readonly chipSales: number
  readonly stripeSales: number
  readonly voids: number
  readonly refunds: number
  readonly offlineStripe: number
  readonly offlineChip: number
  /** Declined offline by the card (AAC): no money, yet to be uploaded. */
  readonly declinedChip: number
  /** Approved although the card could not check the issuer's answer (ARPC). */
  readonly arpcErrors: number
  /** Sales whose answer was lost: a reversal 冲正 is pending. */
  readonly reversals: number
  /** Share of foreign cards 外卡, 0…1. */
  readonly foreignShare: number
  /** Where a day must come to a given sum (fen); else the seed decides. */
  readonly sums?: { readonly online?: number; readonly offline?: number; readonly refunds?: number }
}
