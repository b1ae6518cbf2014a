import type { StateCreator } from 'zustand'
import type { Payment } from '../../shared/payment'
import { ask } from '../bridge'

const LONGEST = 40

export interface PaymentsSlice {
  readonly paymentQuery: string
  /** Undefined: nothing was looked for yet, or the answer is still on its way. */
  readonly payments: readonly Payment[] | undefined
  /** The last one typed wins. */
  findPayments(query: string): Promise<void>
}

export const paymentsSlice: StateCreator<PaymentsSlice> = (set, get) => ({
  paymentQuery: '',
  payments: undefined,
  findPayments: async typed => {
    const query = typed.slice(0, LONGEST)
    set({ paymentQuery: query, ...(query.trim() === '' && { payments: undefined }) })
    if (query.trim() === '') return
    const payments = await ask('payments.find', { query }).catch(() => [])
    if (get().paymentQuery === query) set({ payments })
  },
})
