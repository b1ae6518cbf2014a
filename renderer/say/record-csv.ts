import { stringify } from 'csv-stringify/browser/esm/sync'
import type { TrainingRecord } from '../../shared/classroom'
import type { Text } from '../../shared/i18n/translate'
import { noteText } from './note-text'
import { runLines } from './run-lines'
import { saidText } from './said'
import { spoken } from './spoken'
import { unnamedRecord } from './unnamed-record'

/**
 * A record as a table: the run line by line, then the marks. Names and the instructor's notes only where somebody asked
 * for them. What a person wrote may begin with `=`: a spreadsheet must show it, not run it.
 */
export function recordCsv(whole: TrainingRecord, text: Text, withName: boolean): string {
  const record = withName ? whole : unnamedRecord(whole, text)
  const rows = [
    ...headRows(record, text),
    [],
    ...lineRows(record, text),
    [],
    ...markRows(record, text),
    ...noteRows(record, text),
  ]
  return stringify(rows.map(padded), { escape_formulas: true, record_delimiter: 'windows' })
}

type Row = readonly (string | number)[]
const COLUMNS = 4
const padded = (row: Row): Row => [...row, ...Array(Math.max(0, COLUMNS - row.length)).fill('')]

function headRows({ scenario, at, trainee, team, debrief }: TrainingRecord, text: Text): Row[] {
  const { t } = text
  const who = team?.members ?? (trainee === null ? [] : [trainee])
  return [
    [t('debrief.title'), spoken(scenario.title, text), at],
    [t('debrief.score'), debrief.score],
    ...debrief.reasons.map(reason => ['', saidText(reason, text)]),
    ...debrief.fatal.map(fatal => [t('debrief.fatal.title'), t(`debrief.fatal.${fatal}`)]),
    ...who.map(name => [t('csv.who'), name]),
    [t('debrief.watermark'), t('csv.practice')],
  ]
}

function lineRows(record: TrainingRecord, text: Text): Row[] {
  const { t } = text
  const who = (member: number | null) =>
    member === null ? '' : (record.team?.members[member] ?? '')
  return [
    [t('csv.time'), t('csv.lane'), t('csv.what'), t('csv.who')],
    ...runLines(record.log, text, record.team?.members).map(({ atMs, lane, words, member }) => [
      atMs / 1000,
      t(`lane.${lane}`),
      words,
      who(member),
    ]),
  ]
}

function markRows({ debrief }: TrainingRecord, text: Text): Row[] {
  const { t } = text
  return [
    [t('marks.title'), t('csv.mark'), t('csv.reason'), t('csv.weight')],
    ...debrief.marks.map(({ cue, mark, reason, weight }) => [
      spoken(cue, text),
      t(`mark.${mark}`),
      saidText(reason, text),
      weight,
    ]),
    [t('remember.title'), spoken(debrief.remember, text)],
  ]
}

const noteRows = ({ notes }: TrainingRecord, text: Text): Row[] =>
  notes.map(note => [note.atMs / 1000, text.t('notes.title'), noteText(note, text)])
