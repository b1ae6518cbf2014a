import { useText } from '../../text'

/** How hard it is: three rungs, and in words. */
export function Level({ level }: { level: number }) {
  const { t } = useText()
  return (
    <span className="glass-level">
      <span className="glass-rungs" data-level={level} aria-hidden="true" />
      {t('demo.level', { level })}
    </span>
  )
}
