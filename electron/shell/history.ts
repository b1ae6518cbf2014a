import type { BrowserWindow } from 'electron'
import type { Output, Reply } from '../../shared/contract'
import { Fault } from '../../shared/fault'
import type { HistoryForm } from '../../shared/history-file'
import type { Ask } from './gate'
import { printPage } from './print-page'
import { saveAs } from './save-as'
import type { KeptSettings } from './settings'

const FILTERS: Readonly<Record<HistoryForm, string>> = { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' }

/** Saves the list of settlements, in the window's language, where the person chooses. */
export const saveHistory = (
  window: BrowserWindow,
  { ask, settings }: { readonly ask: Ask; readonly settings: Pick<KeptSettings, 'read'> },
  { as, suggestedName }: { readonly as: HistoryForm; readonly suggestedName: string },
) =>
  saveAs(window, {
    suggestedName,
    extension: as,
    filter: FILTERS[as],
    content: async () => {
      const wish = { as: as === 'pdf' ? 'page' : as, locale: settings.read().locale }
      const reply = (await ask('history.export', wish)) as Reply<Output<'history.export'>>
      if (!reply.ok) throw Fault.of(reply.fault)
      return as === 'pdf' ? printPage(reply.value.bytes) : reply.value.bytes
    },
  })
