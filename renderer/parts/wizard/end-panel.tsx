import { Button } from 'react-aria-components/Button'
import type { WizardScreen } from '../../../shared/wizard'
import { useEnter } from '../../enter'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Consequence } from '../consequence'
import { DifferenceTable } from '../difference-table'
import { StageRail } from '../stage-rail'
import { ThreeFacts } from '../three-facts'

/** The end of the way: its proof, how everything stands now, and the way back to the day's work. */
export function EndPanel({ screen }: { screen: WizardScreen }) {
  const { t } = useText()
  const view = useStore(s => s.terminals[screen.terminalId])
  const leave = useStore(s => s.leaveWizard)
  const openPassport = useStore(s => s.openPassport)
  const { attempt, end, reference, incidentId } = screen
  const home = () => void leave(screen)
  const passport = () => void openPassport(incidentId)
  const handsOver = end === 'passport'
  useEnter(handsOver ? passport : home)
  return (
    <>
      {end === 'closed-with-difference' && attempt?.tieOut && (
        <DifferenceTable attempt={attempt} tieOut={attempt.tieOut} />
      )}
      {end === 'passport' && reference && (
        <p className="reference">
          <span>{t('guide.reference')}</span>
          <strong>{reference}</strong>
        </p>
      )}
      {view && (
        <section className="review" aria-label={t('guide.review')}>
          <StageRail view={view} />
          <ThreeFacts view={view} />
        </section>
      )}
      {end === 'proven-settlement' && <Consequence row="M4" />}
      <div className="step-buttons">
        <Button className="main-button" onPress={handsOver ? passport : home}>
          {t(handsOver ? 'guide.passport' : 'guide.to-today')}
          <span className="key" aria-hidden="true">
            Enter
          </span>
        </Button>
        {handsOver && (
          <Button className="button tall" onPress={home}>
            {t('guide.to-today')}
          </Button>
        )}
      </div>
    </>
  )
}
