import { Button } from 'react-aria-components/Button'
import type { TerminalMood, TerminalView } from '../../shared/contract'
import { useEnter } from '../enter'
import { mainButton } from '../say/main-button'
import { promises } from '../say/promise'
import { useStore } from '../store/store'
import { useText } from '../text'

/** In these states a person may ask why. */
const ASKS_WHY: ReadonlySet<TerminalMood> = new Set([
  ...(['unreachable', 'needs-finishing', 'cannot-confirm', 'refused'] as const),
])

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
      <AskWhy view={view} waiting={waiting} />
      <ul className="promises">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** The way into the guide, where the trouble shows. */
function AskWhy({ view: { mood, card }, waiting }: { view: TerminalView; waiting: boolean }) {
  const { t } = useText()
  const guide = useStore(s => s.openWizard)
  if (waiting || !ASKS_WHY.has(mood)) return null
  return (
    <Button className="button tall" onPress={() => void guide(card.id)}>
      {t('guide.start')}
    </Button>
  )
}
