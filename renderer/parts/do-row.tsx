import { Button } from 'react-aria-components/Button'
import type { TerminalView } from '../../shared/contract'
import { useEnter } from '../enter'
import { mainButton } from '../say/main-button'
import { promises } from '../say/promise'
import { useStore } from '../store/store'
import { useText } from '../text'

/** One main button, and beside it what it will do and that nothing is done twice. */
export function DoRow({ view }: { view: TerminalView }) {
  const text = useText()
  const { t } = text
  const { id } = view.card
  const waiting = useStore(s => s.asking[id] !== undefined) || view.mood === 'running'
  const act = useStore(s => s[mainButton(view)?.action ?? 'examine'])
  const button = mainButton(view)
  const press = button && !waiting ? () => void act(id) : undefined
  useEnter(press)
  const lines = promises(view, text)
  if (!button && !waiting && lines.length === 0) return null
  return (
    <div className="do-row">
      {(button || waiting) && (
        <Button
          className="main-button"
          aria-disabled={waiting}
          data-pending={waiting || undefined}
          {...(press && { onPress: press })}
        >
          {waiting ? t('do.waiting') : t(button?.key ?? 'do.waiting')}
          {!waiting && (
            <span className="key" aria-hidden="true">
              Enter
            </span>
          )}
        </Button>
      )}
      <ul className="promises">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
