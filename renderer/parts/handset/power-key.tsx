import { useEffect, useRef, useState } from 'react'
import type { PressEvent } from 'react-aria-components/Button'
import { Button } from 'react-aria-components/Button'
import { useText } from '../../text'

const HOLD_MS = 1_000

interface PowerKeyProps {
  readonly isOn: boolean
  readonly isFrozen: boolean
  readonly onHeld: () => void
}

/** Held down with a pointer; whoever cannot hold is asked instead, so that a slip of the hand cuts no power. */
export function PowerKey({ isOn, isFrozen, onHeld }: PowerKeyProps) {
  const { t } = useText()
  const [isHeld, setHeld] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const key = useRef<HTMLButtonElement>(null)
  const held = useRef(onHeld)
  held.current = onHeld
  useEffect(() => {
    if (!isHeld) return undefined
    const timer = setTimeout(() => {
      setHeld(false)
      held.current()
    }, HOLD_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  const isPointer = ({ pointerType }: PressEvent) =>
    pointerType !== 'keyboard' && pointerType !== 'virtual'
  return (
    <>
      <Button
        ref={key}
        className="handset-key"
        data-key="power"
        data-held={isHeld || undefined}
        aria-label={t(isOn ? 'handset.power' : 'handset.power.off')}
        isDisabled={isFrozen}
        onPressStart={event => setHeld(isPointer(event))}
        onPressEnd={() => setHeld(false)}
        onPress={event => setAsking(!isPointer(event))}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M10 3v6M6 5.2a6.5 6.5 0 1 0 8 0" />
        </svg>
        <span aria-hidden="true">{t('handset.power.hold')}</span>
        <span className="handset-hold" aria-hidden="true" />
      </Button>
      {isAsking && (
        <AskPower
          isOn={isOn}
          onAnswer={isWanted => {
            setAsking(false)
            key.current?.focus()
            if (isWanted) onHeld()
          }}
        />
      )}
    </>
  )
}

function AskPower({ isOn, onAnswer }: { isOn: boolean; onAnswer: (isWanted: boolean) => void }) {
  const { t } = useText()
  const question = t(isOn ? 'handset.power.ask' : 'handset.power.ask.off')
  return (
    <div
      className="handset-ask"
      role="alertdialog"
      aria-label={question}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') onAnswer(false)
      }}
    >
      <p>{question}</p>
      <Button className="button" autoFocus onPress={() => onAnswer(false)}>
        {t('handset.power.no')}
      </Button>
      <Button className="button danger" onPress={() => onAnswer(true)}>
        {t(isOn ? 'handset.power.do' : 'handset.power.do.off')}
      </Button>
    </div>
  )
}
