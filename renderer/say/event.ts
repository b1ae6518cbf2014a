import type { TimelineEntry } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import { knownKey } from './known-key'

/** One line of the time line in plain words: what happened, at which stage, in the terminal's own words. */
export function eventText({ kind, stage, words }: TimelineEntry, { t }: Text): string {
  const what = t(knownKey(`event.${kind}`) ?? 'event.other')
  const where = stage ? t(`stage.${stage}`) : ''
  return [what, where, words.join(' ')].filter(Boolean).join(' · ')
}
