import type { Text } from '../../../shared/i18n/translate'
import type { Moment, PlaceInSettlement } from '../../../shared/training'
import { clockText } from './clock'

/** A place in the settlement: before, within or after a stage, and at which item of it. */
export function placeText({ stage, edge, item }: PlaceInSettlement, { t }: Text): string {
  const where = t(`instructor.edge.${edge}`, { stage: t(`stage.${stage}`) })
  return item === undefined ? where : t('instructor.place.item', { where, item })
}

/** When the script strikes. */
export function whenText(at: Moment['at'], text: Text): string {
  if ('stage' in at) return placeText(at, text)
  return 'page' in at
    ? text.t('instructor.when.page', { page: at.page })
    : text.t('instructor.when.time', { time: clockText(1000 * at.afterSeconds) })
}
