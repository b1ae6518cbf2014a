import { Fault } from '../../../shared/fault'
import type { Attempt, SlipPart, Transaction } from '../../../shared/settlement'
import type { TerminalCard, TerminalId } from '../../../shared/terminal'
import { attemptById, terminalOf, unfinishedAttempt } from './attempts'
import type { BatchRecord } from './batch-record'
import { withoutClearCards } from './card-guard'
import type { Change } from './change'
import type { EntryDraft } from './journal'
import type { JsonObject } from './json'
import type { Store } from './store'
import { terminalById } from './terminals'
import { newRows } from './transactions'

interface Entry {
  readonly kind: string
  readonly body?: JsonObject
}

/** What `record` may change besides the journal. */
export interface RecordChange {
  readonly patch?: Partial<Attempt>
  readonly receipt?: SlipPart
  readonly batch?: BatchRecord
}

/** The ledger's changes: each is one entry in the journal, and nothing changes without one. */
export const writes = (store: Store) => ({
  saveTerminal: (card: TerminalCard): void => {
    store.commit(() => draft({ kind: 'terminal-saved' }, { terminal: card }, card.id))
  },
  removeTerminal: (id: TerminalId): void => {
    store.commit(sql => {
      terminalById(sql, id)
      return draft({ kind: 'terminal-removed' }, { removedTerminal: id }, id)
    })
  },
  openAttempt: (attempt: Attempt): void => {
    store.commit(sql => {
      if (unfinishedAttempt(sql, attempt.terminalId)) throw new Fault('settlement.running')
      return draft({ kind: 'attempt-opened' }, { opened: attempt }, attempt.terminalId, attempt.id)
    })
  },
  record: (attemptId: string, entry: Entry, change: RecordChange = {}): Attempt => {
    store.commit(sql => {
      return draft(entry, change, terminalOf(sql, attemptId), attemptId)
    })
    return store.read(sql => attemptById(sql, attemptId))
  },
  note: (entry: Entry & { readonly terminalId?: TerminalId }): void => {
    store.commit(() => draft(entry, {}, entry.terminalId ?? null))
  },
  keepPinHash: (personId: string, hash: string, entry: Entry): void => {
    store.commit(sql => {
      sql.run(
        'INSERT INTO pins (person_id, hash) VALUES (?, ?) ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash',
        personId,
        hash,
      )
      return draft(entry, {}, null)
    })
  },
  addTransactions: (rows: readonly Transaction[]): number => {
    const entry = store.commit(sql => {
      const transactions = newRows(
        sql,
        rows.map(row => withoutClearCards(row).masked),
      )
      const [first] = transactions
      return first && draft({ kind: 'transactions-added' }, { transactions }, first.terminalId)
    })
    return (entry?.change.transactions as readonly unknown[] | undefined)?.length ?? 0
  },
})

/** The first entry names this ledger, so that no two ledgers share a hash. */
export const firstEntry = (ledgerId: string): EntryDraft =>
  draft({ kind: 'ledger-created', body: { ledgerId } }, { meta: { ledgerId } }, null)

function draft(
  entry: Entry,
  change: Change | RecordChange,
  terminalId: TerminalId | null,
  attemptId: string | null = null,
): EntryDraft {
  return {
    attemptId,
    terminalId,
    kind: entry.kind,
    body: entry.body ?? {},
    change: change as JsonObject,
  }
}
