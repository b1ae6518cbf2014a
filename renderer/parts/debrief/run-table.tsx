import { memo } from 'react'
import type { TaskMark } from '../../../shared/training'
import type { Lane } from '../../say/lane'
import { runClock } from '../../say/run-clock'
import type { RunLine } from '../../say/run-lines'
import type { RunRow } from '../../say/run-rows'
import { saidText } from '../../say/said'
import { MARK_TONES } from '../../say/score-look'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Sign } from '../sign'
import { MarkSign } from './mark-sign'

interface Props {
  readonly rows: readonly RunRow[]
  readonly lanes: readonly Lane[]
  readonly members: readonly string[]
  /** The row at which the replay stands. */
  readonly now: string | null
}

/** The truth, what was seen and what was done, side by side: a table, so that it can be heard and printed as it is seen. */
export const RunTable = memo(function RunTable({ rows, lanes, members, now }: Props) {
  const { t } = useText()
  return (
    <section className="card run" aria-labelledby="run-title">
      <h3 className="part-title" id="run-title">
        {t('lanes.title.run')}
      </h3>
      <table className="run-table">
        <thead>
          <tr>
            <th scope="col" className="run-clock-head">
              {t('lanes.time')}
            </th>
            {lanes.map(lane => (
              <th key={lane} scope="col" data-lane={lane}>
                <strong className="lane-name">{t(`lane.${lane}`)}</strong>{' '}
                <span className="lane-note">{t(`lane.${lane}.note`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(row => (
          <tbody key={row.id} data-now={row.id === now}>
            <tr>
              <th scope="row" className="run-clock">
                {runClock(row.atMs)}
              </th>
              {lanes.map(lane => (
                <td key={lane} data-lane={lane}>
                  {row.lanes[lane].map(line => (
                    <Line key={line.id} line={line} members={members} />
                  ))}
                </td>
              ))}
            </tr>
            {row.marks.map(mark => (
              <Task key={mark.task} mark={mark} span={lanes.length} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
})

/** Stand out, with a sign: a red line, and what was made to go wrong. */
const SIGNS: Readonly<Partial<Record<RunLine['kind'], 'cross' | 'alert'>>> = {
  fatal: 'cross',
  injected: 'alert',
}

function Line({ line, members }: { line: RunLine; members: readonly string[] }) {
  const { kind, words, member } = line
  const sign = SIGNS[kind]
  const who = member === null || kind === 'turn' ? undefined : members[member]
  return (
    <p className="run-line" data-kind={kind}>
      {sign && <Sign name={sign} />}
      <span className="run-words">
        {who && <b>{who} </b>}
        {words}
      </span>
    </p>
  )
}

function Task({ mark: { mark, cue, reason }, span }: { mark: TaskMark; span: number }) {
  const text = useText()
  const { t } = text
  return (
    <tr className="run-task" data-tone={MARK_TONES[mark]}>
      <th scope="row" className="run-clock">
        {t('lanes.task')}
      </th>
      <td colSpan={span}>
        <MarkSign mark={mark} />
        <span>
          <strong>{t(`mark.${mark}`)}</strong> {spoken(cue, text)} · {saidText(reason, text)}
        </span>
      </td>
    </tr>
  )
}
