import type { ShopPlan } from '../shop'

/** A full day: 80 online sales, 3 offline, 3 refunds; 86 details to upload. */
export const FULL_DAY: ShopPlan = {
  chipSales: 80,
  stripeSales: 0,
  voids: 0,
  refunds: 3,
  offlineStripe: 0,
  offlineChip: 3,
  declinedChip: 3,
  arpcErrors: 0,
  reversals: 0,
  foreignShare: 0.25,
  sums: { online: 1_258_490, offline: 21_450, refunds: 8_800 },
}

/** A short day with something of every kind. */
export const MIXED_DAY: ShopPlan = {
  chipSales: 12,
  stripeSales: 11,
  voids: 2,
  refunds: 1,
  offlineStripe: 2,
  offlineChip: 2,
  declinedChip: 1,
  arpcErrors: 1,
  reversals: 0,
  foreignShare: 0.35,
  scripts: 1,
}
