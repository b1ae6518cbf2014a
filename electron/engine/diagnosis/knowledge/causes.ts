import type { CauseId } from '../../../../shared/diagnosis'
import type { Entry } from '../entry'
import { ACCOUNT_CAUSES } from './causes-account'
import { BANK_CAUSES } from './causes-bank'
import { DEVICE_CAUSES } from './causes-device'
import { LINE_CAUSES } from './causes-line'
import { OPERATION_CAUSES } from './causes-operation'
import { OUTSIDE_CAUSES } from './causes-outside'
import { PRINTER_CAUSES } from './causes-printer'
import { READING_CAUSES } from './causes-reading'
import { SOFTWARE_CAUSES } from './causes-software'

/** Everything that can be wrong. Titles and plain words stand in the catalogue under `cause.<id>`. */
export const ENTRIES: readonly Entry[] = [
  ...ACCOUNT_CAUSES,
  ...BANK_CAUSES,
  ...DEVICE_CAUSES,
  ...LINE_CAUSES,
  ...OPERATION_CAUSES,
  ...OUTSIDE_CAUSES,
  ...PRINTER_CAUSES,
  ...READING_CAUSES,
  ...SOFTWARE_CAUSES,
]

const byId = new Map(ENTRIES.map(entry => [entry.id, entry]))

export const entryOf = (id: CauseId): Entry | undefined => byId.get(id)
