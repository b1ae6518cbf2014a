import type { Text } from '../../../shared/i18n/translate'
import type { WizardScreen } from '../../../shared/wizard'
import { passes, screenLook, screenName } from '../../say/screen-look'
import { sentences } from '../../say/split'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'
import { Picture } from '../pictures/picture'
import { Sign } from '../sign'
import { StageRail } from '../stage-rail'
import { AskAgainAt } from './ask-again-at'
import { ConditionBox } from './condition-box'
import { EndPanel } from './end-panel'
import { Passing } from './passing'
import { StepButtons } from './step-buttons'
import { StepList } from './step-list'
import { useSentenceInSight } from './use-sentence-in-sight'

/** One page, one thing to do: the condition on top, the sentence, the picture, the buttons. */
export function WizardCard({ screen }: { screen: WizardScreen }) {
  const text = useText()
  const { t } = text
  const { tone, sign } = screenLook(screen)
  const heading = useSentenceInSight(screenName(screen))
  return (
    <section
      className="hero step-card"
      data-tone={tone}
      data-kind={screen.kind}
      aria-labelledby="step"
    >
      <p className="visually-hidden" role="status">
        {[place(screen, text), t(screen.title.key, screen.title.params)].join(' ')}
      </p>
      <ConditionBox screen={screen} />
      {screen.interruptedAt && <ResumeMark at={screen.interruptedAt} />}
      <div className="state">
        <span className="pill">
          <Sign name={sign} />
          {place(screen, text)}
        </span>
        {!screen.end && !passes(screen) && <span>{t(`guide.role.${screen.role}`)}</span>}
      </div>
      <div className="step-say">
        {screen.picture && <Picture name={screen.picture} />}
        <div className="saying">
          <h2 id="step" className="say" tabIndex={-1} ref={heading}>
            {sentences(t(screen.title.key, screen.title.params), text.locale).map(part => (
              <span key={part}>{part}</span>
            ))}
          </h2>
          {screen.lead && <p className="after">{t(screen.lead.key, screen.lead.params)}</p>}
        </div>
      </div>
      <Body screen={screen} />
    </section>
  )
}

/** Where one is on the way; an end is said out loud. */
function place({ end, number }: WizardScreen, { t }: Text): string {
  if (end === null) return t('guide.page', { number })
  return t(end === 'passport' ? 'guide.handed-over' : 'guide.ended')
}

function ResumeMark({ at }: { at: string }) {
  const { t, dateTime } = useText()
  return <p className="resume">{t('guide.resumed', { at: dateTime(at) })}</p>
}

/** What differs from kind to kind. */
function Body({ screen }: { screen: WizardScreen }) {
  const view = useStore(s => s.terminals[screen.terminalId])
  const fault = useStore(s => s.wizardFault)
  if (screen.end) return <EndPanel screen={screen} />
  return (
    <>
      {passes(screen) && <Passing progress={screen.progress} />}
      {view && (screen.kind === 'complete' || screen.kind === 'waiting') && (
        <StageRail view={view} />
      )}
      <StepList steps={screen.steps} />
      {screen.nextTryAt && <AskAgainAt at={screen.nextTryAt} />}
      {screen.fault && <FaultNote fault={screen.fault} />}
      {fault && <FaultNote fault={fault} />}
      <Expect screen={screen} />
      <StepButtons screen={screen} />
    </>
  )
}

function Expect({ screen: { expect } }: { screen: WizardScreen }) {
  const { t } = useText()
  if (!expect) return null
  return (
    <p className="expect">
      <span>{t('guide.expect')}</span>
      {t(expect.key, expect.params)}
    </p>
  )
}
