import type { Passport } from '../../../shared/passport'
import { useText } from '../../text'
import { useBoth } from './both'

/** What fits one sheet of A4; the file holds everything. */
const MOST = { measured: 9, tried: 6, timeline: 9, trace: 8 } as const
/** Characters of a message that fit a line or two. */
const LONGEST_APDU = 120

interface Row {
  readonly key: string
  readonly cells: readonly string[]
}

/** Measurements, fixes, time line and the last messages, each as a short table. */
export function PassportTables({ passport }: { passport: Passport }) {
  const { t, time, timeSpan } = useText()
  const both = useBoth()
  const { measured, tried, timeline, trace } = passport
  return (
    <>
      <Table
        name="measured"
        all={measured.length}
        rows={measured
          .slice(0, MOST.measured)
          .map(({ reading, healthy, label, result, means }) => ({
            key: reading.fact,
            cells: [
              both(label),
              healthy ? `${both(result)} · ${t('passport.well')}` : both(result),
              means ? both(means) : '',
            ],
          }))}
      />
      <Table
        name="tried"
        all={tried.length}
        rows={tried.slice(-MOST.tried).map(({ at, text, result }) => ({
          key: `${at} ${text.zh}`,
          cells: [time(at), both(text), t(`passport.tried.${result}`)],
        }))}
      />
      <Table
        name="timeline"
        all={timeline.length}
        rows={timeline.slice(-MOST.timeline).map(({ at, since, text }, index) => ({
          key: `${at} ${index}`,
          cells: [timeSpan(since ?? at, at), both(text)],
        }))}
      />
      <Table
        name="trace"
        all={trace.length}
        rows={trace.slice(-MOST.trace).map(({ at, direction, apdu }, index) => ({
          key: `${at} ${index}`,
          cells: [`${time(at)} ${t(`passport.page.${direction}`)}`, short(apdu)],
        }))}
      />
    </>
  )
}

const short = (apdu: string): string =>
  apdu.length > LONGEST_APDU ? `${apdu.slice(0, LONGEST_APDU)}…` : apdu

interface TableProps {
  readonly name: keyof typeof MOST
  readonly all: number
  readonly rows: readonly Row[]
}

function Table({ name, all, rows }: TableProps) {
  const { t } = useText()
  return (
    <section className="sheet-table" data-name={name}>
      <h3>{t(`passport.head.${name}`)}</h3>
      {rows.length === 0 && <p className="quiet">{t('passport.none')}</p>}
      <table>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {all > rows.length && (
        <p className="quiet">{t('passport.more', { count: all - rows.length })}</p>
      )}
    </section>
  )
}
