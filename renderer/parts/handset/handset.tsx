import type { HandsetFace, Touch } from '../../../shared/handset'

/** The terminal on the counter, drawn. It only shows what it is told, and says which part was touched. */
export function Handset({
  face,
}: {
  face: HandsetFace
  onTouch?: (touch: Touch) => void
  isFrozen?: boolean
}) {
  return <section>{face.lines.join('\n')}</section>
}
