import { Field } from '../../parts/field'
import { useText } from '../../text'
import { useStore } from '../store/store'

const ROWS = 28

/** The file itself, for those who would rather write it. */
export function FileView() {
  const { t } = useText()
  const draft = useStore(s => s.draft)
  const change = useStore(s => s.changeText)
  if (!draft) return null
  return (
    <div className="card glass-file">
      <Field
        label={t('scenario.json')}
        note={t('scenario.json.note')}
        value={draft.text}
        onChange={change}
        rows={ROWS}
        problem={draft.isBroken ? t('scenario.json.broken') : undefined}
      />
    </div>
  )
}
