import { useText } from '../text'

/** Demo is violet and says so on every page: nobody may take a drill for money. */
export function DemoMark() {
  const { t } = useText()
  return (
    <p className="demo-mark screen-only">
      <strong>{t('demo.mark')}</strong>
      <span>{t('demo.mark.note')}</span>
    </p>
  )
}
