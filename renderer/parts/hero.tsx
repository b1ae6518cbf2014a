import { useEffect, useRef } from 'react'
import type { TerminalView } from '../../shared/contract'
import { followUp } from '../say/follow-up'
import { mainButton } from '../say/main-button'
import { MOODS } from '../say/mood'
import { sentence } from '../say/sentence'
import { sentences } from '../say/split'
import { terminalSays } from '../say/terminal-says'
import { useText } from '../text'
import { DoRow } from './do-row'
import { FaultCode, FaultNote } from './fault-note'
import { RunningClock } from './running-clock'
import { Sign } from './sign'
import { StageRail } from './stage-rail'
import { TerminalWords } from './terminal-words'
import { ThreeFacts } from './three-facts'

/** One sentence, one rail, three facts, one button. */
export function Hero({ view }: { view: TerminalView }) {
  const text = useText()
  const { tone, sign } = MOODS[view.mood]
  const more = followUp(view, text)
  const heading = useFocusWhenDone(view)
  return (
    <section
      className="hero screen-only"
      data-tone={tone}
      data-mood={view.mood}
      aria-labelledby="say"
    >
      <div className="state">
        <span className="pill">
          <Sign name={sign} />
          {text.t(`mood.${view.mood}`)}
        </span>
        {view.batchNo && <span>{text.t('history.batch', { batchNo: view.batchNo })}</span>}
        <StateTime view={view} />
      </div>
      <div className="saying">
        <h2 id="say" className="say" tabIndex={-1} ref={heading}>
          {sentences(sentence(view, text), text.locale).map(part => (
            <span key={part}>{part}</span>
          ))}
        </h2>
        {more && <p className="after">{more}</p>}
        <HeroFault view={view} />
      </div>
      <TerminalWords words={terminalSays(view, text)} />
      {view.mood === 'running' && <RunningClock view={view} />}
      <StageRail view={view} />
      <ThreeFacts view={view} />
      <DoRow view={view} />
    </section>
  )
}

/** Where the sentence is the fault's own, only its code is missing; elsewhere the whole fault is. */
function HeroFault({ view }: { view: TerminalView }) {
  const fault = view.fault ?? (view.mood === 'refused' ? view.attempt?.fault : null)
  if (!fault || view.mood === 'running' || view.mood === 'agreed') return null
  if (view.mood === 'refused' || view.mood === 'unreachable') return <FaultCode fault={fault} />
  return <FaultNote fault={fault} />
}

function StateTime({ view: { attempt, mood } }: { view: TerminalView }) {
  const { dateTime } = useText()
  const at = mood === 'running' ? attempt?.startedAt : attempt?.endedAt
  return at && mood !== 'all-well' ? <time dateTime={at}>{dateTime(at)}</time> : null
}

/** When the button goes because its work is done, focus goes to the sentence and is not lost. */
function useFocusWhenDone(view: TerminalView) {
  const heading = useRef<HTMLHeadingElement>(null)
  const active = mainButton(view) !== null || view.mood === 'running'
  const wasActive = useRef(active)
  useEffect(() => {
    if (wasActive.current && !active && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
    wasActive.current = active
  }, [active])
  return heading
}
