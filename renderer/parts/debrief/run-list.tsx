import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import type { RecordSummary } from '../../../shared/classroom'
import { BAND_TONES, scoreBand } from '../../say/score-look'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Icon } from '../icon'
import { Forget } from './forget'
import type { ProgressDeeds } from './progress'

interface Props extends ProgressDeeds {
  readonly runs: readonly RecordSummary[]
}

/** Every run in words, newest first: the chart's twin, and the way to each debrief. */
export function RunList({ runs, onOpen, onForget }: Props) {
  const { t } = useText()
  return (
    <Disclosure className="person-runs">
      <Heading level={3}>
        <Button slot="trigger" className="fold">
          {t('progress.details')} · {t('progress.runs', { count: runs.length })}
          <Icon name="unfold" />
        </Button>
      </Heading>
      <DisclosurePanel>
        <table className="run-list">
          <thead>
            <tr>
              <th scope="col">{t('progress.table.when')}</th>
              <th scope="col">{t('progress.table.drill')}</th>
              <th scope="col">{t('progress.table.score')}</th>
              <th scope="col">{t('progress.table.fatal')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {[...runs].reverse().map(run => (
              <Row key={run.id} run={run} onOpen={onOpen} onForget={onForget} />
            ))}
          </tbody>
        </table>
      </DisclosurePanel>
    </Disclosure>
  )
}

function Row({ run, onOpen, onForget }: ProgressDeeds & { run: RecordSummary }) {
  const text = useText()
  const { t } = text
  const { id, score, fatal, team } = run
  const at = text.dateTime(run.at)
  const title = spoken(run.title, text)
  return (
    <tr>
      <th scope="row">
        <time dateTime={run.at}>{at}</time>
      </th>
      <td>
        {title} {team && <span className="quiet">{team.members.join(' · ')}</span>}
      </td>
      <td data-tone={BAND_TONES[scoreBand(run)]}>
        {score} · {t(`debrief.score.${scoreBand(run)}`)}
      </td>
      <td>{fatal}</td>
      <td>
        <div className="run-deeds">
          <Button
            className="link-button"
            aria-label={t('progress.open', { title, at })}
            onPress={() => onOpen(id)}
          >
            {t('progress.table.open')}
          </Button>
          <Forget
            label={t('progress.forget.one')}
            about={`${title}, ${at}`}
            sure={t('progress.forget.sure', { count: 1 })}
            onForget={() => onForget({ id })}
          />
        </div>
      </td>
    </tr>
  )
}
