import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { TerminalId } from '../../shared/terminal'
import { MOODS } from '../say/mood'
import { useStore } from '../store/store'
import { useText } from '../text'
import { Sign } from './sign'

/** Which terminal the page is about; with one terminal there is nothing to choose. */
export function TerminalPicker({ shown }: { shown: TerminalId }) {
  const { t } = useText()
  const order = useStore(s => s.order)
  const choose = useStore(s => s.chooseTerminal)
  if (order.length < 2) return null
  return (
    <ToggleButtonGroup
      className="segments picker screen-only"
      aria-label={t('terminal.choose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={keys => {
        const chosen = TerminalId.safeParse([...keys][0])
        if (chosen.success) choose(chosen.data)
      }}
    >
      {order.map(id => (
        <Choice key={id} id={id} />
      ))}
    </ToggleButtonGroup>
  )
}

function Choice({ id }: { id: TerminalId }) {
  const { t } = useText()
  const view = useStore(s => s.terminals[id])
  if (!view) return null
  const { tone, sign } = MOODS[view.mood]
  return (
    <ToggleButton id={id} className="segment" data-tone={tone}>
      <Sign name={sign} />
      {view.card.name}
      <span className="visually-hidden">{t(`mood.${view.mood}`)}</span>
    </ToggleButton>
  )
}
