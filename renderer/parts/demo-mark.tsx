import { useText } from '../text'

/** Demo is violet and says so on every page: nobody may take a drill for money. */
export function DemoMark() {
  const { t } = useText()
  return (
    <aside className="demo-mark screen-only" aria-label={t('demo.mark')}>
      <strong>{t('demo.mark')}</strong>
      <span>{t('demo.mark.note')}</span>
    </aside>
  )
}
