import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { TimelineEntry } from '../../shared/contract'
import { eventText } from '../say/event'
import { useText } from '../text'

/** As many as stand beside the slip without scrolling. */
const LATEST = 9

/** What happened, in order; older entries on request. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const text = useText()
  const { t } = text
  const [all, setAll] = useState(false)
  const older = Math.max(0, entries.length - LATEST)
  const shown = all ? entries : entries.slice(older)
  return (
    <section className="timeline screen-only" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      {entries.length === 0 && <p className="quiet">{t('timeline.none')}</p>}
      {older > 0 && (
        <Button className="link-button" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('timeline.fewer') : t('timeline.older', { count: older })}
        </Button>
      )}
      <ol>
        {shown.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever appended, and two may be alike
          <li key={entries.length - shown.length + index}>
            <time dateTime={entry.at}>{text.timeSpan(entry.since?.at ?? entry.at, entry.at)}</time>
            <span>{eventText(entry, text)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
