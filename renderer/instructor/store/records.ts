import type { StateCreator } from 'zustand'
import type { RecordSummary, TrainingRecord } from '../../../shared/classroom'
import type { Input } from '../../../shared/contract'
import { Fault, type FaultData } from '../../../shared/fault'
import { ask } from '../../bridge'

export interface RecordsSlice {
  readonly records: readonly RecordSummary[]
  readonly record: TrainingRecord | undefined
  readonly recordsFault: FaultData | undefined
  loadRecords(): Promise<void>
  openRecord(id: string): Promise<void>
  showRecord(record: TrainingRecord | undefined): void
  forget(what: Input<'training.forget'>): Promise<void>
}

export const recordsSlice: StateCreator<RecordsSlice> = set => {
  const failed = (thrown: unknown) => set({ recordsFault: Fault.from(thrown).toData() })
  const listed = (records: readonly RecordSummary[]) => set({ records, recordsFault: undefined })
  return {
    records: [],
    record: undefined,
    recordsFault: undefined,
    loadRecords: () => ask('training.records', undefined).then(listed, failed),
    openRecord: id =>
      ask('training.record', { id }).then(
        record => set({ record, recordsFault: undefined }),
        failed,
      ),
    showRecord: record => set({ record }),
    forget: what =>
      ask('training.forget', what).then(records => {
        listed(records)
        set(({ record }) => ({
          record: records.some(({ id }) => id === record?.id) ? record : undefined,
        }))
      }, failed),
  }
}
