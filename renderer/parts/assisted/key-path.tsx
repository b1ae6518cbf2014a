import type { AssistedStep } from '../../../shared/assisted'
import { useText } from '../../text'

/** The keys in the order to press them, with the terminal's own labels in both of its languages. */
export function KeyPath({ keys }: Pick<AssistedStep, 'keys'>) {
  const { t } = useText()
  if (keys.length === 0) return null
  return (
    <section className="key-path" aria-label={t('assisted.page.keys')}>
      <p className="quiet">{t('assisted.page.keys')}</p>
      <ol>
        {keys.map(({ zh, en }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice
          <li key={index}>
            <kbd>{zh}</kbd>
            {en !== zh && <small lang="en">{en}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
