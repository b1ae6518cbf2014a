import type { CareBoard } from '../../shared/care'
import type { Text } from '../../shared/i18n/translate'

/** How long the last trouble took, and how long they took before: a trend that two sentences can tell. */
export function recovery({ recoveries }: CareBoard, { t, locale }: Text): string {
  const [last, ...earlier] = recoveries.map(({ minutes }) => minutes)
  if (last === undefined) return t('recovery.none')
  const sorted = [...earlier].sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length / 2)]
  return [
    t('recovery.last', { minutes: last }),
    ...(usual === undefined ? [] : [t('recovery.before', { minutes: usual })]),
  ].join(locale === 'en' ? ' ' : '')
}
