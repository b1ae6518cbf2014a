import type { Check } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import { knownKey } from './known-key'

/** What one line of the pre-flight list says: the value where there is one, else plain words. */
export function checkText(check: Check, text: Text): string {
  const { t } = text
  if (check.ok === null && check.value === null) return t('check.silent')
  if (check.id === 'link' && !check.ok) return plain(check, text)
  if (typeof check.value === 'number') return byNumber(check, check.value, text)
  return check.value ?? plain(check, text)
}

function byNumber(check: Check, value: number, text: Text): string {
  const { t } = text
  switch (check.id) {
    case 'clock':
      return value === 0
        ? t('check.clock.good')
        : t(value > 0 ? 'check.clock.ahead' : 'check.clock.behind', {
            value: duration(Math.abs(value), text),
          })
    case 'power':
      return t('check.power.percent', { value })
    default:
      return text.number(value)
  }
}

function duration(seconds: number, { t }: Text): string {
  const minutes = Math.floor(seconds / 60)
  return minutes === 0
    ? t('check.seconds', { seconds })
    : t('check.minutes', { minutes, seconds: seconds % 60 })
}

function plain({ id, ok }: Check, { t }: Text): string {
  const answer = ok ? 'good' : 'bad'
  return t(knownKey(`check.${id}.${answer}`) ?? `check.${answer}`)
}
