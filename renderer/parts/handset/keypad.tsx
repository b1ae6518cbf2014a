import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HandsetFace, HandsetKey } from '../../../shared/handset'
import { textFor } from '../../../shared/i18n/translate'
import { useText } from '../../text'
import { PowerKey } from './power-key'

/** As they lie on the terminal, row by row. */
const ROWS = [
  ['1', '2', '3', 'cancel'],
  ['4', '5', '6', 'clear'],
  ['7', '8', '9', 'menu'],
  ['power', '0', 'confirm'],
] as const
/** Under the digits, as on a telephone. */
const LETTERS: Readonly<Partial<Record<HandsetKey, string>>> = {
  ...{ '2': 'ABC', '3': 'DEF', '4': 'GHI', '5': 'JKL' },
  ...{ '6': 'MNO', '7': 'PQRS', '8': 'TUV', '9': 'WXYZ' },
}
/** The coloured keys are known by their shapes too. */
const SHAPES = {
  cancel: <path d="m5 5 10 10M15 5 5 15" />,
  clear: <path d="M7 4 2.5 10 7 16h10.5V4zM10 8l4 4M14 8l-4 4" />,
  confirm: <circle cx="10" cy="10" r="6.5" />,
  menu: <path d="M4 5.5h12M4 10h12M4 14.5h12" />,
} as const

interface KeypadProps {
  readonly face: HandsetFace
  readonly isFrozen: boolean
  readonly onKey: (key: HandsetKey) => void
}

/** The keys: labelled in the firmware's language, named in the reader's. */
export function Keypad({ face, isFrozen, onKey }: KeypadProps) {
  const { t } = useText()
  const firmware = useMemo(() => textFor(face.language === 'zh' ? 'zh-CN' : 'en'), [face.language])
  const capOf = (key: keyof typeof SHAPES) => firmware.t(`handset.cap.${key}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are keys
    <div className="handset-keypad" role="group" aria-label={t('handset.keypad')}>
      {ROWS.flat().map(key =>
        key === 'power' ? (
          <PowerKey key={key} isOn={face.powered} isFrozen={isFrozen} onHeld={() => onKey(key)} />
        ) : (
          <Button
            key={key}
            className="handset-key"
            data-key={key}
            data-lit={(face.asks && (key === 'confirm' || key === 'cancel')) || undefined}
            isDisabled={isFrozen}
            aria-label={
              key in SHAPES
                ? nameOf(key as keyof typeof SHAPES)
                : t('handset.key.digit', { digit: key })
            }
            onPress={() => onKey(key)}
          >
            {key in SHAPES ? (
              <Cap shape={key as keyof typeof SHAPES} word={capOf(key as keyof typeof SHAPES)} />
            ) : (
              <>
                <span className="handset-digit">{key}</span>
                <small aria-hidden="true">{LETTERS[key] ?? ''}</small>
              </>
            )}
          </Button>
        ),
      )}
    </div>
  )

  /** Says what stands on the key as well, where that is another language. */
  function nameOf(key: keyof typeof SHAPES): string {
    const name = t(`handset.key.${key}`)
    const cap = capOf(key)
    return name.includes(cap) ? name : `${name} ${cap}`
  }
}

function Cap({ shape, word }: { shape: keyof typeof SHAPES; word: string }) {
  return (
    <>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {SHAPES[shape]}
      </svg>
      <span>{word}</span>
    </>
  )
}
