import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HandsetFace, HandsetKey, Touch } from '../../../shared/handset'
import { useText } from '../../text'
import { CardSlot } from './card-slot'
import { Display } from './display'
import { HangingSlip } from './hanging-slip'
import { Head } from './head'
import { Keypad } from './keypad'
import { Plugs } from './plugs'
import { useSounds } from './sounds'
import { typedKey } from './typed-key'

interface HandsetProps {
  readonly face: HandsetFace
  readonly onTouch: (touch: Touch) => void
  /** An instructor has stopped the time: nothing can be touched. */
  readonly isFrozen?: boolean
  /** In a narrow dock: less of the slip, and less room around. */
  readonly compact?: boolean
}

/** The terminal on the counter, drawn. It only shows what it is told, and says which part was touched. */
export function Handset({ face, onTouch, isFrozen = false, compact = false }: HandsetProps) {
  const { t } = useText()
  const [isLoud, setLoud] = useState(false)
  const { beep } = useSounds(isLoud, face.slip.length)
  const press = (key: HandsetKey) => {
    if (face.powered) beep()
    onTouch({ kind: 'key', key })
  }
  const parts = {
    face,
    isFrozen,
    onMove: (part: Extract<Touch, { kind: 'part' }>['part'], to: 'in' | 'out') =>
      onTouch({ kind: 'part', part, to }),
  }
  return (
    <section
      className="handset"
      aria-label={t('handset.title', { model: face.model })}
      data-compact={compact || undefined}
      data-frozen={isFrozen || undefined}
      onKeyDown={event => {
        const key = typedKey(event, (event.target as Element).closest('button') !== null)
        if (!key || isFrozen) return
        event.preventDefault()
        event.stopPropagation()
        press(key)
      }}
    >
      <HangingSlip
        lines={face.slip}
        isFrozen={isFrozen}
        onTear={() => onTouch({ kind: 'part', part: 'slip', to: 'out' })}
      />
      <div className="handset-body">
        <Head {...parts} />
        <p className="handset-maker">{face.maker}</p>
        <Display face={face} />
        <Keypad face={face} isFrozen={isFrozen} onKey={press} />
        <CardSlot {...parts} />
      </div>
      <Plugs {...parts} />
      <div className="handset-foot">
        {isFrozen && <p>{t('handset.frozen')}</p>}
        <Button className="link-button" onPress={() => setLoud(!isLoud)}>
          {t(isLoud ? 'handset.sound.on' : 'handset.sound.off')}
        </Button>
      </div>
    </section>
  )
}
