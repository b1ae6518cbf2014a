import type { Picture as PictureName } from '../../../shared/diagnosis'
import { useText } from '../../text'
import { SURROUNDING_PICTURES } from './surrounding-pictures'
import { TERMINAL_PICTURES } from './terminal-pictures'

const PICTURES: Readonly<Record<PictureName, React.ReactNode>> = {
  ...TERMINAL_PICTURES,
  ...SURROUNDING_PICTURES,
}

/** A drawing of what a step is about: whoever cannot read the words sees where to reach. */
export function Picture({ name }: { name: PictureName }) {
  const { t } = useText()
  return (
    <svg className="picture" viewBox="0 0 96 96" role="img" aria-label={t(`picture.${name}`)}>
      {PICTURES[name]}
    </svg>
  )
}
