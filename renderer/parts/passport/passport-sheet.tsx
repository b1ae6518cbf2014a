import type { Passport } from '../../../shared/passport'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Watermark } from '../watermark'
import { useBoth } from './both'
import { PassportTables } from './passport-tables'

/** The sheet itself: what happened, the number to say, what to say, and everything that was measured and tried. */
export function PassportSheet({ passport }: { passport: Passport }) {
  const { t, locale, dateTime } = useText()
  const demo = useStore(s => s.mode === 'demo')
  const { reference, terminal, writtenAt } = passport
  return (
    <article className="sheet" lang={locale} aria-label={t('passport.title')}>
      {demo && <Watermark />}
      <header className="sheet-head">
        <div>
          <h2>{t('passport.title')}</h2>
          <p>
            {terminal.name} · <time dateTime={writtenAt}>{dateTime(writtenAt)}</time>
          </p>
        </div>
        <p className="reference">
          <span>{t('passport.reference')}</span>
          <strong>{reference}</strong>
        </p>
      </header>
      <p className="quiet">{t('passport.reference.note')}</p>
      <Summary passport={passport} />
      <Script passport={passport} />
      <PassportTables passport={passport} />
      <Versions passport={passport} />
    </article>
  )
}

const SUMMARY = [
  ['happened', 'passport.head.happened'],
  ['money', 'passport.head.money'],
  ['left', 'passport.head.left'],
  ['canSell', 'passport.head.sell'],
] as const

function Summary({ passport: { summary } }: { passport: Passport }) {
  const { t } = useText()
  const both = useBoth()
  return (
    <dl className="sheet-summary">
      {SUMMARY.map(([name, caption]) => (
        <div key={name}>
          <dt>{t(caption)}</dt>
          <dd>{both(summary[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What to say on the phone, in the order in which a hotline asks. */
function Script({ passport: { phoneScript } }: { passport: Passport }) {
  const { t } = useText()
  const both = useBoth()
  return (
    <section className="sheet-script">
      <h3>{t('passport.head.phone')}</h3>
      <ol>
        {phoneScript.map(line => (
          <li key={line.zh}>{both(line)}</li>
        ))}
      </ol>
    </section>
  )
}

function Versions({ passport: { versions, terminal } }: { passport: Passport }) {
  const { t } = useText()
  const device = [terminal.model, terminal.software].filter(Boolean).join(' ')
  const parts = [
    `${t('app.title')} ${versions.console}`,
    device,
    `Node ${versions.node}`,
    versions.electron && `Electron ${versions.electron}`,
  ]
  return (
    <p className="sheet-foot">
      {t('passport.head.versions')} {[...parts, versions.system].filter(Boolean).join(' · ')}
    </p>
  )
}
