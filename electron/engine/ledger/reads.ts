import type { TerminalId } from '../../../shared/terminal'
import {
  type AttemptQuery,
  attemptById,
  batchesOf,
  newestAttempts,
  unfinishedAttempt,
} from './attempts'
import { type NoteQuery, newestEntries, newestNotes } from './journal'
import { receiptsOf } from './slips'
import type { Store } from './store'
import { allTerminals, terminalById } from './terminals'
import { type TransactionQuery, tillTotals, transactionsOf } from './transactions'

/** The ledger's questions; they are answered in read-only mode too. */
export const reads = (store: Store) => ({
  terminals: () => store.read(allTerminals),
  terminal: (id: TerminalId) => store.read(sql => terminalById(sql, id)),
  attempt: (id: string) => store.read(sql => attemptById(sql, id)),
  unfinishedAttempt: (terminalId: TerminalId) =>
    store.read(sql => unfinishedAttempt(sql, terminalId)),
  lastAttempt: (terminalId: TerminalId) =>
    store.read(sql => newestAttempts(sql, { terminalId, limit: 1 })[0]),
  attempts: (query: AttemptQuery) => store.read(sql => newestAttempts(sql, query)),
  receipts: (attemptId: string) => store.read(sql => receiptsOf(sql, attemptId)),
  batches: (terminalId: TerminalId) => store.read(sql => batchesOf(sql, terminalId)),
  journal: (query: { readonly attemptId?: string; readonly limit?: number } = {}) =>
    store.read(sql => newestEntries(sql, query)),
  notes: (query: NoteQuery = {}) => store.read(sql => newestNotes(sql, query)),
  pinHash: (personId: string) =>
    store.read(
      sql =>
        sql.one('SELECT hash FROM pins WHERE person_id = ?', personId)?.hash as string | undefined,
    ),
  transactions: (query: TransactionQuery) => store.read(sql => transactionsOf(sql, query)),
  tillTotals: (terminalId: TerminalId, batchNo: string | null) =>
    store.read(sql => tillTotals(sql, terminalId, batchNo)),
})
