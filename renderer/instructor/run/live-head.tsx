import type { RunState } from '../../../shared/classroom'
import { Sign } from '../../parts/sign'
import type { Sign as SignName } from '../../say/mood'
import { runClock } from '../../say/run-clock'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Level } from '../parts/level'
import type { Run } from '../store/run'
import { TruthRail } from './truth-rail'

const STATES: Readonly<Record<RunState, { sign: SignName; tone: string }>> = {
  prebrief: { sign: 'dot', tone: 'quiet' },
  running: { sign: 'moving', tone: 'go' },
  frozen: { sign: 'half', tone: 'ask' },
  over: { sign: 'tick', tone: 'quiet' },
}

/** Which exercise, who, how long, in which state; below it the line of the settlement. */
export function LiveHead({ run }: { run: Run }) {
  const text = useText()
  const { t } = text
  const { view, scenario, seed } = run
  const { sign, tone } = STATES[view.state]
  return (
    <header className="glass-live-head">
      <div className="glass-live-title">
        <h1>{spoken(scenario.title, text)}</h1>
        <Level level={scenario.level} />
        <span>{t('instructor.seed', { seed })}</span>
        <span>{whoText(run, t)}</span>
        <span className="glass-state" data-tone={tone} role="status">
          <Sign name={sign} />
          {t(`instructor.state.${view.state}`)}
        </span>
        <span className="glass-clock" role="timer">
          <span className="visually-hidden">{t('instructor.clock')}</span>
          {runClock(view.elapsedMs)} <small>×{view.speed}</small>
        </span>
      </div>
      <TruthRail log={run.log} />
    </header>
  )
}

/** Names are optional; of a team, whose turn it is. */
function whoText({ view: { trainee, team } }: Run, t: ReturnType<typeof useText>['t']): string {
  if (team)
    return t('instructor.team.turn', {
      member: team.members[team.turn] ?? '',
      count: team.members.length,
    })
  return trainee ?? t('instructor.nameless')
}
