import { Button } from 'react-aria-components/Button'
import type { CareBoard } from '../../../shared/care'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Picture } from '../pictures/picture'
import { Sign } from '../sign'

/** Whether selling could go on elsewhere if this terminal stays where it is. */
export function SpareCard({ spareReady }: Pick<CareBoard, 'spareReady'>) {
  const { t } = useText()
  const done = useStore(s => s.careDone)
  const state = spareReady === null ? 'unknown' : spareReady ? 'ready' : 'not-ready'
  const tone = spareReady === null ? 'ask' : spareReady ? 'go' : 'stop'
  return (
    <section className="card spare" data-tone={tone} aria-labelledby="spare-title">
      <Picture name="swap" />
      <div>
        <h2 id="spare-title">{t('prevent.spare')}</h2>
        <p className="spare-state">
          <Sign name={spareReady === null ? 'question' : spareReady ? 'tick' : 'cross'} />
          {t(`prevent.spare.${state}`)}
        </p>
        <p className="quiet">{t('prevent.spare.note')}</p>
      </div>
      <div className="spare-buttons">
        <Button className="button" onPress={() => void done('spare', true)}>
          {t('prevent.spare.yes')}
        </Button>
        <Button className="button" onPress={() => void done('spare', false)}>
          {t('prevent.spare.no')}
        </Button>
      </div>
    </section>
  )
}
