import { Button } from 'react-aria-components/Button'
import type { AssistedView } from '../../../shared/assisted'
import type { TerminalView } from '../../../shared/contract'
import { useEnter } from '../../enter'
import { MOODS } from '../../say/mood'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { DifferenceTable } from '../difference-table'
import { FaultNote } from '../fault-note'
import { Picture } from '../pictures/picture'
import { Sign } from '../sign'
import { StageRail } from '../stage-rail'
import { ThreeFacts } from '../three-facts'
import { AssistedCard } from './assisted-card'

/** A terminal without a register link, from the first look to the slip: same rail, outcomes and ledger as the others. */
export function AssistedPage({ view }: { view: TerminalView }) {
  const assisted = useStore(s => s.assisted[view.card.id])
  if (!assisted) return <Begin view={view} />
  if (!assisted.step) return <Ended view={view} assisted={assisted} />
  return <AssistedCard view={view} assisted={assisted} step={assisted.step} />
}

function Begin({ view }: { view: TerminalView }) {
  const { t } = useText()
  const busy = useStore(s => s.assistedBusy)
  const fault = useStore(s => s.assistedFault)
  const begin = useStore(s => s.beginAssisted)
  const press = busy ? undefined : () => void begin(view.card.id)
  useEnter(press)
  return (
    <section className="hero step-card" data-tone="ask" aria-labelledby="step">
      <div className="step-say">
        <Picture name="screen" />
        <div className="saying">
          <h2 id="step" className="say" tabIndex={-1}>
            {t('assisted.page.start')}
          </h2>
          <p className="after">{t('assisted.page.start.lead')}</p>
        </div>
      </div>
      {fault && <FaultNote fault={fault} />}
      <div className="step-buttons">
        <Button className="main-button" isDisabled={busy} {...(press && { onPress: press })}>
          {t('assisted.page.start')}
        </Button>
      </div>
    </section>
  )
}

/** How it ended, by the same outcomes as everywhere, and whom to ask where that is not known. */
function Ended({ view, assisted }: { view: TerminalView; assisted: AssistedView }) {
  const { t } = useText()
  const begin = useStore(s => s.beginAssisted)
  const { attempt, ask } = assisted
  const mood =
    attempt.outcome === 'nothing-to-do' ? 'all-well' : (attempt.outcome ?? 'cannot-confirm')
  const { tone, sign } = MOODS[mood]
  return (
    <section className="hero step-card" data-tone={tone} aria-labelledby="step">
      <div className="state">
        <span className="pill">
          <Sign name={sign} />
          {t('guide.ended')}
        </span>
      </div>
      <div className="saying" role="status">
        <h2 id="step" className="say" tabIndex={-1}>
          {t(`outcome.${attempt.outcome ?? 'cannot-confirm'}`)}
        </h2>
        {ask && <p className="after">{t(`assisted.ask.${ask}`)}</p>}
      </div>
      {attempt.outcome === 'closed-with-difference' && attempt.tieOut && (
        <DifferenceTable attempt={attempt} tieOut={attempt.tieOut} />
      )}
      <StageRail view={view} />
      <ThreeFacts view={view} />
      <div className="step-buttons">
        <Button className="button tall" onPress={() => void begin(view.card.id)}>
          {t('guide.again')}
        </Button>
      </div>
    </section>
  )
}
