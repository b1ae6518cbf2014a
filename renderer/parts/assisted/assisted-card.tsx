import type { AssistedStep, AssistedView } from '../../../shared/assisted'
import type { TerminalView } from '../../../shared/contract'
import { atStage } from '../../say/at-stage'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'
import { Picture } from '../pictures/picture'
import { Sign } from '../sign'
import { StageRail } from '../stage-rail'
import { NeverList } from '../wizard/never-list'
import { useSentenceInSight } from '../wizard/use-sentence-in-sight'
import { AssistedAnswers } from './assisted-answers'
import { KeyPath } from './key-path'

interface Props {
  readonly view: TerminalView
  readonly assisted: AssistedView
  readonly step: AssistedStep
}

/** One thing to look at, press or type at a terminal that speaks to people only. */
export function AssistedCard({ view, assisted, step }: Props) {
  const { t } = useText()
  const fault = useStore(s => s.assistedFault)
  const { id } = step
  const heading = useSentenceInSight(id)
  return (
    <section className="hero step-card" data-tone="ask" data-step={id} aria-labelledby="step">
      <div className="state">
        <span className="pill">{t(`assisted.brand.${assisted.brand}`)}</span>
        {step.stage && <span>{t(`stage.${step.stage}`)}</span>}
      </div>
      <StageRail view={atStage(view, assisted.attempt, step.stage)} />
      <div className="step-say">
        <Picture name={step.picture} />
        <div className="saying">
          <h2 id="step" className="say" tabIndex={-1} ref={heading}>
            {t(`assisted.step.${id}`)}
          </h2>
          <p className="after">{t(`assisted.hint.${id}`)}</p>
        </div>
      </div>
      <Remarks step={step} />
      {fault && <FaultNote fault={fault} />}
      <KeyPath keys={step.keys} />
      <AssistedAnswers
        key={`${id} ${assisted.attempt.id}`}
        view={view}
        assisted={assisted}
        step={step}
      />
      <NeverList never={step.never} />
    </section>
  )
}

/** Why this step is shown, and what did not fit. */
function Remarks({ step: { note, issues, refused } }: { step: AssistedStep }) {
  const { t } = useText()
  if (!note && issues.length === 0 && !refused) return null
  return (
    <div className="fault-note" role="alert">
      <Sign name="alert" />
      <div>
        {note && <p>{t(`assisted.note.${note}`)}</p>}
        {refused && <p>{t(`redline.${refused}.why`)}</p>}
        {issues.map(issue => (
          <p key={issue}>{t(`assisted.issue.${issue}`)}</p>
        ))}
      </div>
    </div>
  )
}
