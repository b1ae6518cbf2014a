import { Button } from 'react-aria-components/Button'
import { useStore } from '../store/store'
import { useText } from '../text'

/** The door between demo and shop, both ways. Their records never share a file. */
export function LeaveDemo() {
  const { t } = useText()
  const demo = useStore(s => s.mode === 'demo')
  const cross = useStore(s => s.crossOver)
  return (
    <div className="door">
      <Button className={demo ? 'main-button' : 'button'} onPress={() => void cross()}>
        {t(demo ? 'demo.leave' : 'demo.enter')}
      </Button>
      <p className="quiet">{t(demo ? 'demo.leave.note' : 'demo.enter.note')}</p>
    </div>
  )
}
