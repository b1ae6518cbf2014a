import type { HandsetFace } from '../../../shared/handset'
import type { Moment } from '../../say/replay-moment'
import { runClock } from '../../say/run-clock'
import { saidText } from '../../say/said'
import { useText } from '../../text'
import { Handset } from '../handset/handset'

interface Props {
  readonly moment: Moment
  readonly isPlaying: boolean
}

/** What there was to see at one moment: the terminal, the console's page, the last deed, and the truth behind them. */
export function ReplayMoment({ moment, isPlaying }: Props) {
  const { t } = useText()
  const { face, page, deed, truth } = moment
  return (
    <section className="moment" aria-label={t('replay.now')}>
      <section className="moment-terminal" aria-labelledby="moment-terminal-title">
        <h4 className="moment-name" id="moment-terminal-title">
          {t('replay.terminal')}
        </h4>
        {face ? <Seen face={face} /> : <p className="quiet">{t('replay.terminal.none')}</p>}
      </section>
      <div className="moment-rest">
        <section className="moment-page" aria-labelledby="moment-page-title">
          <h4 className="moment-name" id="moment-page-title">
            {t('replay.page')}
          </h4>
          {page ? <Page page={page} /> : <p className="quiet">{t('replay.page.none')}</p>}
        </section>
        <section aria-labelledby="moment-deed-title">
          <h4 className="moment-name" id="moment-deed-title">
            {t('replay.deed')}
          </h4>
          {/* While it plays nobody could listen that fast. */}
          <p className="moment-deed" aria-live={isPlaying ? 'off' : 'polite'}>
            {deed ? deed.words : t('replay.deed.none')}
          </p>
        </section>
        <section aria-labelledby="moment-truth-title">
          <h4 className="moment-name" id="moment-truth-title">
            {t('replay.truth')}
          </h4>
          {truth.length === 0 && <p className="quiet">{t('replay.truth.none')}</p>}
          <ol className="moment-truth">
            {truth.map(({ id, atMs, words }) => (
              <li key={id}>
                <time className="debrief-time">{runClock(atMs)}</time> {words}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </section>
  )
}

function Page({ page: { title, words } }: { page: NonNullable<Moment['page']> }) {
  const text = useText()
  return (
    <>
      <p className="moment-title">{saidText(title, text)}</p>
      {words.length > 0 && (
        <p className="moment-words">
          {words.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a display line is known by its place
            <span key={index}>{line}</span>
          ))}
        </p>
      )}
    </>
  )
}

/** As it stood there then: to be looked at, not to be touched. Its display is read out. */
function Seen({ face }: { face: HandsetFace }) {
  return (
    <>
      <p className="visually-hidden">{face.lines.join(' / ')}</p>
      <div inert>
        <Handset face={face} onTouch={nothing} compact />
      </div>
    </>
  )
}

const nothing = (): void => undefined
