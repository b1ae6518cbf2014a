import type { RecordSummary, TrainingRecord } from '../../../shared/classroom'
import { Fault } from '../../../shared/fault'
import { renamedRecord } from '../../../shared/renamed-record'
import { jsonFolder } from './json-folder'
import { KeptRecord, summaryOf } from './kept-record'
import { type Damaged, readDocument, readDocuments } from './read-documents'
import { type RunResult, resultOf } from './run-result'

/** Whose records: a name, or null for those without one. */
export type Whose = { readonly trainee: string | null }

/** The runs that are over, on this machine and nowhere else. */
export interface RecordShelf {
  keep(record: TrainingRecord): void
  /** Newest first. */
  summaries(): readonly RecordSummary[]
  /** Of one person, alone: newest first. */
  results(whose: Whose): readonly RunResult[]
  /** @throws Fault `ledger.not-found` */
  read(id: string): TrainingRecord
  /** Gone from the disk when it returns. A team keeps its runs, without the name. */
  forget(what: Whose | { readonly id: string }): void
}

/** Stands where a name was: the run belongs to the others too, the name does not. */
const NOBODY = '—'

interface Card {
  readonly summary: RecordSummary
  readonly result: RunResult
}

const cardOf = (record: TrainingRecord): Card => ({
  summary: summaryOf(record),
  result: resultOf(record),
})

/** A shelf of records in a folder of its own. Each is a file; what is asked for often is held in memory. */
export function recordFiles(path: string, damaged: Damaged): RecordShelf {
  const folder = jsonFolder(path)
  const cards = new Map(
    readDocuments(folder, KeptRecord, damaged).map(record => [record.id, cardOf(record)]),
  )
  const newestFirst = () =>
    [...cards.values()].sort((one, other) => compare(other.summary, one.summary))
  const keep = (record: TrainingRecord) => {
    folder.save(record.id, KeptRecord.parse(record))
    cards.set(record.id, cardOf(record))
  }
  const read = (id: string): TrainingRecord => {
    const record = cards.has(id) ? readDocument(folder, id, KeptRecord) : undefined
    if (!record) throw new Fault('ledger.not-found', { id })
    return record
  }
  const remove = (id: string) => {
    if (cards.delete(id)) folder.remove(id)
  }
  return {
    keep,
    read,
    summaries: () => newestFirst().map(({ summary }) => summary),
    results: whose =>
      newestFirst()
        .filter(({ summary }) => isOf(summary, whose))
        .map(({ result }) => result),
    forget: what => {
      if ('id' in what) return remove(what.id)
      for (const { summary } of newestFirst())
        if (isOf(summary, what)) remove(summary.id)
        else if (isMember(summary, what))
          keep(renamedRecord(read(summary.id), what.trainee, NOBODY))
      // Nobody can read whose it was: it may have been theirs.
      folder.sweep()
    },
  }
}

const isOf = ({ trainee, team }: RecordSummary, whose: Whose): boolean =>
  team === null && trainee === whose.trainee

const isMember = ({ team, trainee }: RecordSummary, whose: Whose): whose is { trainee: string } =>
  team !== null &&
  whose.trainee !== null &&
  (trainee === whose.trainee || team.members.includes(whose.trainee))

const compare = (one: RecordSummary, other: RecordSummary): number =>
  one.at === other.at ? order(one.id, other.id) : order(one.at, other.at)

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
