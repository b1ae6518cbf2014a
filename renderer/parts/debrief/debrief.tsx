import { useMemo, useState } from 'react'
import type { TrainingRecord } from '../../../shared/classroom'
import { LANES } from '../../say/lane'
import { placedMarks } from '../../say/placed-marks'
import { lengthMs } from '../../say/run-clock'
import { runLines } from '../../say/run-lines'
import { runRows } from '../../say/run-rows'
import { unnamedRecord } from '../../say/unnamed-record'
import { useText } from '../../text'
import { DebriefMark } from './debrief-mark'
import { MarkList } from './mark-list'
import { Notes } from './notes'
import { Questions } from './questions'
import { Remember } from './remember'
import { RunReplay } from './replay'
import { RunTable } from './run-table'
import { SaveButtons } from './save-buttons'
import { ScoreHead } from './score-head'
import { TeamCard } from './team-card'
import { useReplay } from './use-replay'

/** What is talked over after a run: the same on screen, in the instructor's window, and on paper. */
export function Debrief({ record }: { record: TrainingRecord }) {
  const text = useText()
  const [isLeaving, setLeaving] = useState(false)
  // What leaves the shop is what the page shows at that moment.
  const shown = useMemo(
    () => (isLeaving ? unnamedRecord(record, text) : record),
    [isLeaving, record, text],
  )
  return (
    <article className="debrief" aria-labelledby="debrief-title">
      <DebriefMark />
      <ScoreHead record={shown}>
        <SaveButtons record={record} whileUnnamed={setLeaving} />
      </ScoreHead>
      <MarkList debrief={shown.debrief} />
      <Remember sentence={shown.debrief.remember} />
      <Run key={record.id} record={shown} />
      <Questions questions={shown.debrief.questions} />
      <Notes notes={shown.notes} />
      <p className="debrief-practice">{text.t('debrief.practice')}</p>
    </article>
  )
}

function Run({ record }: { record: TrainingRecord }) {
  const text = useText()
  const { log, team } = record
  const lines = useMemo(() => runLines(log, text, team?.members), [log, text, team])
  const marks = useMemo(() => placedMarks(record), [record])
  const rows = useMemo(() => runRows(lines, marks), [lines, marks])
  const [replay, act] = useReplay(rows, lengthMs(log))
  const now = rows.filter(({ atMs }) => atMs <= replay.atMs).pop()?.id ?? null
  return (
    <>
      <RunReplay {...{ record, lines, marks, rows, replay, act }} />
      <RunTable rows={rows} now={now} lanes={LANES} members={team?.members ?? []} />
      {team && <TeamCard team={team} lines={lines} />}
    </>
  )
}
