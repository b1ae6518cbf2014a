import { Button } from 'react-aria-components/Button'
import { HistoryForm } from '../../shared/history-file'
import { useStore } from '../store/store'
import { useText } from '../text'

/** The whole list as a file to take along: for the accountant, for a program, for paper. */
export function ExportRow() {
  const { t } = useText()
  const exporting = useStore(s => s.historyExporting)
  const savedAs = useStore(s => s.historySavedAs)
  const isEmpty = useStore(s => s.history.length === 0)
  const isDemo = useStore(s => s.mode === 'demo')
  const save = useStore(s => s.exportHistory)
  const name = () => t(isDemo ? 'export.name.practice' : 'export.name', { day: today() })
  return (
    <section className="export-row screen-only" aria-label={t('export.group')}>
      {HistoryForm.options.map(as => (
        <Button
          key={as}
          className="button"
          isDisabled={isEmpty || (exporting !== undefined && exporting !== as)}
          isPending={exporting === as}
          onPress={() => void save(as, name())}
        >
          {t(`export.${as}`)}
        </Button>
      ))}
      <p role="status">
        {exporting && t('export.busy')}
        {savedAs && t('export.saved', { path: savedAs })}
      </p>
    </section>
  )
}

/** YYYY-MM-DD where the shop is: a folder sorts by it. Swedish is written so. */
const today = () => new Date().toLocaleDateString('sv')
