import type { Check } from '../../shared/contract'
import { checkText } from '../say/check'
import type { Sign as SignName } from '../say/mood'
import { useText } from '../text'
import { Sign } from './sign'

/** What was looked at before settling. None of it blocks by itself: the terminal decides. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const text = useText()
  const { t } = text
  return (
    <section className="card" aria-labelledby="checks-title">
      <h2 id="checks-title">{t('checks.title')}</h2>
      {checks.length === 0 ? (
        <p className="quiet">{t('checks.none')}</p>
      ) : (
        <ul className="checks">
          {checks.map(check => {
            const [sign, word] = markOf(check)
            return (
              <li key={check.id} data-ok={String(check.ok)}>
                <Sign name={sign} />
                <span className="visually-hidden">{t(word)}</span>
                <span>{t(`check.${check.id}`)}</span>
                <span className="check-value">{checkText(check, text)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function markOf({
  ok,
  value,
}: Check): readonly [SignName, 'check.ok' | 'check.wrong' | 'check.not-said'] {
  if (ok === null) return [value === null ? 'question' : 'dot', 'check.not-said']
  return ok ? ['tick', 'check.ok'] : ['alert', 'check.wrong']
}
