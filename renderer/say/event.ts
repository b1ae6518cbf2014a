import type { TimelineEntry } from '../../shared/contract'
import { catalogues, type MessageKey } from '../../shared/i18n/catalogue'
import type { Text } from '../../shared/i18n/translate'

/** One line of the time line in plain words: what happened, at which stage, in the terminal's own words. */
export function eventText({ kind, stage, words }: TimelineEntry, { t }: Text): string {
  const key = `event.${kind}`
  const what = t(key in catalogues['zh-CN'] ? (key as MessageKey) : 'event.other')
  const where = stage ? t(`stage.${stage}`) : ''
  return [what, where, words.join(' ')].filter(Boolean).join(' · ')
}
