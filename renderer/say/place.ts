import type { Text } from '../../shared/i18n/translate'
import type { Moment, PlaceInSettlement } from '../../shared/training'
import { runClock } from './run-clock'

/** A place in the settlement: before, within or after a stage, and at which item of it. */
export function placeText({ stage, edge, item }: PlaceInSettlement, { t }: Text): string {
  const where = t(`place.${edge}`, { stage: t(`stage.${stage}`) })
  return item === undefined ? where : t('place.item', { where, item })
}

/** When the script strikes. */
export function whenText(at: Moment['at'], text: Text): string {
  if ('stage' in at) return placeText(at, text)
  return 'page' in at
    ? text.t('place.page', { page: at.page })
    : text.t('place.time', { time: runClock(1000 * at.afterSeconds) })
}
