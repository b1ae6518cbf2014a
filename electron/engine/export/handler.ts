import type { EngineHandlers } from '../../../shared/contract'
import { textFor } from '../../../shared/i18n/translate'
import type { EngineParts } from '../engine-parts'
import { csvOf } from './csv'
import { listPage } from './list-page'
import { settlementList } from './settlement-list'
import { workbookOf } from './workbook'

/** The whole list of settlements as one file, in the language of the window. */
export const exportHandler = ({
  ledger,
  mode,
  clock,
}: Pick<EngineParts, 'ledger' | 'mode' | 'clock'>): Pick<EngineHandlers, 'history.export'> => ({
  'history.export': async ({ as, locale }) => {
    const text = textFor(locale)
    const list = settlementList(ledger, {}, mode)
    if (as === 'xlsx') return { bytes: await workbookOf(list, text) }
    const madeAt = new Date(clock.now()).toISOString()
    const written = as === 'csv' ? csvOf(list, text) : listPage(list, text, madeAt)
    return { bytes: new TextEncoder().encode(written) }
  },
})
