import { Button } from 'react-aria-components/Button'
import type { RecordSummary } from '../../../shared/classroom'
import { Sign } from '../../parts/sign'
import { listed } from '../../say/listed'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Level } from '../parts/level'
import { Sure } from '../parts/sure'
import type { RecordGroup } from '../say/record-groups'
import { useStore } from '../store/store'

const COLUMNS = ['date', 'scenario', 'score', 'fatal'] as const

/** One person's runs as a table, and the way to have them deleted. */
export function PersonRecords({ group }: { group: RecordGroup }) {
  const { t } = useText()
  const { key, who, records, best } = group
  const name = who.kind === 'person' ? who.name : t(`instructor.records.${who.kind}`)
  const title = `glass-person ${key}`.replaceAll(/\s/g, '-')
  return (
    <section className="card glass-person" aria-labelledby={title}>
      <header className="glass-person-head">
        <h2 id={title}>{name}</h2>
        <span className="quiet">
          {t('instructor.records.count', { count: records.length, best })}
        </span>
        <Forget group={group} />
      </header>
      <table className="figures glass-record-table">
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th key={column} scope="col">
                {t(`instructor.records.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {records.map(record => (
            <Row key={record.id} record={record} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A team's records belong to several people: they are deleted one by one, on their own page. */
function Forget({ group: { who } }: { group: RecordGroup }) {
  const { t } = useText()
  const forget = useStore(s => s.forget)
  if (who.kind === 'teams') return null
  const trainee = who.kind === 'person' ? who.name : null
  return (
    <Sure
      label={t(trainee === null ? 'instructor.records.forget.all' : 'instructor.records.forget')}
      question={
        trainee === null
          ? t('instructor.records.forget.nameless')
          : t('instructor.records.forget.question', { name: trainee })
      }
      sure={t('instructor.records.forget.sure')}
      onSure={() => void forget({ trainee })}
    />
  )
}

function Row({ record }: { record: RecordSummary }) {
  const text = useText()
  const { t } = text
  const open = useStore(s => s.openRecord)
  const title = spoken(record.title, text)
  return (
    <tr>
      <td>
        <time dateTime={record.at}>{text.dateTime(record.at)}</time>
      </td>
      <th scope="row">
        {title}
        <small>
          <Level level={record.level} />
          {record.team && <span>{listed(record.team.members, text)}</span>}
        </small>
      </th>
      <td className="glass-record-score">{record.score}</td>
      <td>
        {record.fatal > 0 ? (
          <span className="glass-fatal">
            <Sign name="cross" />
            {t('instructor.records.fatal.count', { count: record.fatal })}
          </span>
        ) : (
          t('instructor.records.fatal.none')
        )}
      </td>
      <td>
        <Button
          className="button"
          aria-label={`${t('instructor.records.open')} ${title}`}
          onPress={() => void open(record.id)}
        >
          {t('instructor.records.open')}
        </Button>
      </td>
    </tr>
  )
}
