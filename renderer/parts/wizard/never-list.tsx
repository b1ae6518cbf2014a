import type { RedLine } from '../../../shared/diagnosis'
import { useText } from '../../text'
import { Sign } from '../sign'

/** What breaks more than it mends, each with its reason. Shown, never offered. */
export function NeverList({ never }: { never: readonly RedLine[] }) {
  const { t } = useText()
  if (never.length === 0) return null
  return (
    <section className="never" aria-labelledby="never-title">
      <h2 id="never-title">{t('guide.never')}</h2>
      <ul>
        {never.map(line => (
          <li key={line}>
            <Sign name="cross" />
            <span>
              <strong>{t(`redline.${line}`)}</strong>
              <small>{t(`redline.${line}.why`)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
