import { Acquirer } from '../../../shared/acquirer'
import type { EngineHandlers } from '../../../shared/contract'
import type { Ledger } from '../ledger/ledger'

const KIND = 'acquirer-written'

/** What the shop wrote down last; null: nothing, or it was taken back. */
export function acquirerOf(ledger: Ledger): Acquirer | null {
  const [note] = ledger.notes({ kind: KIND, limit: 1 })
  return Acquirer.safeParse(note?.body.acquirer).data ?? null
}

/** The window's calls about the acquirer's host. What was written stands in the journal, with the time from which it held. */
export const acquirerHandlers = (
  ledger: Ledger,
): Pick<EngineHandlers, 'acquirer.read' | 'acquirer.write'> => ({
  'acquirer.read': async () => acquirerOf(ledger),
  'acquirer.write': async ({ acquirer }) => {
    ledger.note({ kind: KIND, body: { acquirer } })
    return acquirerOf(ledger)
  },
})
