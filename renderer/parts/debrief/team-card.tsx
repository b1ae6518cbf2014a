import type { Team } from '../../../shared/classroom'
import { runClock } from '../../say/run-clock'
import type { RunLine } from '../../say/run-lines'
import { useText } from '../../text'

/** Which member of a team did what. */
export function TeamCard({ team, lines }: { team: Team; lines: readonly RunLine[] }) {
  const { t } = useText()
  const deedsOf = (member: number) =>
    lines.filter(line => line.lane === 'did' && line.member === member && line.kind !== 'turn')
  return (
    <section className="card team" aria-labelledby="team-title">
      <h3 className="part-title" id="team-title">
        {t('team.title')}
      </h3>
      <ul>
        {team.members.map((name, member) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two members may have the same name
          <li key={member}>
            <p>
              <strong>{name}</strong>{' '}
              <span className="quiet">{t('team.deeds', { count: deedsOf(member).length })}</span>
            </p>
            <ol>
              {deedsOf(member).map(({ id, atMs, words, kind }) => (
                <li key={id} data-kind={kind}>
                  <time className="debrief-time">{runClock(atMs)}</time> {words}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}
