import type { TimelineEntry } from '../../shared/contract'
import { countSpan } from '../../shared/count-span'
import type { Text } from '../../shared/i18n/translate'
import { knownKey } from './known-key'

/** One line of the time line in plain words: what happened, at which stage, in the terminal's own words. */
export function eventText({ kind, stage, words, since }: TimelineEntry, { t }: Text): string {
  const what = t(knownKey(`event.${kind}`) ?? 'event.other')
  const said = (since && countSpan(since.words, words)) ?? words
  const where = stage ? t(`stage.${stage}`) : ''
  return [what, where, said.join(' ')].filter(Boolean).join(' · ')
}
