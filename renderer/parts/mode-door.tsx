import { Button } from 'react-aria-components/Button'
import { useStore } from '../store/store'
import { useText } from '../text'

/** One click into the demo and one back, from every page; refused while a real settlement runs. */
export function ModeDoor() {
  const { t } = useText()
  const mode = useStore(s => s.mode)
  const run = useStore(s => s.training)
  const cross = useStore(s => s.crossOver)
  if (!mode || run) return null
  return (
    <Button className="mode-door" onPress={() => void cross()}>
      {t(mode === 'demo' ? 'door.leave' : 'door.enter')}
    </Button>
  )
}
