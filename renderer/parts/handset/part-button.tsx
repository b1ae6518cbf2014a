import { Button } from 'react-aria-components/Button'
import type { HandsetFace } from '../../../shared/handset'
import { useText } from '../../text'
import { type MovablePart, nextOf, stateOf, wordsOf } from './part-state'

export interface PartProps {
  readonly face: HandsetFace
  readonly isFrozen: boolean
  readonly onMove: (part: MovablePart, to: 'in' | 'out') => void
}

interface PartButtonProps extends PartProps {
  readonly part: MovablePart
  readonly children?: React.ReactNode
}

/** A part that hands move: its picture, its name, and how it stands in words. */
export function PartButton({ face, isFrozen, onMove, part, children }: PartButtonProps) {
  const { t } = useText()
  const state = stateOf(face, part)
  const words = wordsOf(part, state)
  return (
    <Button
      className="handset-part"
      data-part={part}
      data-state={state}
      isDisabled={isFrozen}
      aria-label={t('handset.part.sentence', {
        part: t(words.part),
        state: t(words.state),
        deed: t(words.deed),
      })}
      onPress={() => onMove(part, nextOf(state))}
    >
      {children}
      <span className="handset-part-words">
        {t(words.part)} <span className="handset-part-state">{t(words.state)}</span>
      </span>
    </Button>
  )
}
