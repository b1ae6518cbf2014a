import type { TerminalView } from '../../shared/contract'
import { sentence } from '../say/sentence'
import { useText } from '../text'

/** Tells a screen reader of each change of state or stage, but not of each second or item. */
export function Announcer({ view }: { view: TerminalView }) {
  const text = useText()
  const { t } = text
  const stage = view.progress?.stage
  const words =
    view.mood === 'running'
      ? [t('mood.running'), stage ? t(`stage.${stage}`) : t('do.waiting')]
      : [t(`mood.${view.mood}`), sentence(view, text)]
  return (
    <p className="visually-hidden" role="status">
      {words.join(' ')}
    </p>
  )
}
