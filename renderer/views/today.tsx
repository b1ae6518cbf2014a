import { Button } from 'react-aria-components/Button'
import type { TerminalView } from '../../shared/contract'
import { useNowMs } from '../now'
import { Announcer } from '../parts/announcer'
import { AssistedPage } from '../parts/assisted/assisted-page'
import { BatchCard } from '../parts/batch-card'
import { Checks } from '../parts/checks'
import { DifferenceTable } from '../parts/difference-table'
import { Hero } from '../parts/hero'
import { Icon } from '../parts/icon'
import { SlipShelf } from '../parts/slip-shelf'
import { TerminalPicker } from '../parts/terminal-picker'
import { Timeline } from '../parts/timeline'
import { hasLink } from '../say/has-link'
import { shown } from '../say/shown'
import { useStore } from '../store/store'
import { useText } from '../text'
import { AddTerminalView } from './add-terminal'

/** Is today closed? If not: one sentence, and one button. */
export function TodayView() {
  const { t } = useText()
  const known = useStore(s => s.mode !== undefined)
  const view = useStore(s => s.terminals[s.chosenTerminal ?? ''] ?? s.terminals[s.order[0] ?? ''])
  const asking = useStore(s => (view ? s.asking[view.card.id] : undefined))
  if (view) return <Terminal view={shown(view, asking)} />
  return known ? <AddTerminalView /> : <p className="quiet">{t('app.loading')}</p>
}

function Terminal({ view }: { view: TerminalView }) {
  const { attempt, receipts, timeline } = view
  return (
    <div className="today">
      <TodayHead view={view} />
      <div className="today-main">
        {hasLink(view) ? (
          <Hero view={view} key={view.card.id} />
        ) : (
          <AssistedPage view={view} key={view.card.id} />
        )}
        {view.mood === 'closed-with-difference' && attempt?.tieOut && (
          <DifferenceTable attempt={attempt} tieOut={attempt.tieOut} />
        )}
        <div className="pair screen-only">
          <BatchCard view={view} />
          <Checks checks={view.checks} />
        </div>
      </div>
      <aside className="proof">
        <SlipShelf attempt={attempt} receipts={receipts} key={attempt?.id ?? ''} />
        <Timeline entries={timeline} />
      </aside>
      <Announcer view={view} />
    </div>
  )
}

function TodayHead({ view }: { view: TerminalView }) {
  const { t, time, day } = useText()
  const { id, name } = view.card
  const asking = useStore(s => s.asking[id])
  const examine = useStore(s => s.examine)
  const nowMs = useNowMs(false)
  return (
    <header className="page-head screen-only">
      <h1>{t('nav.today')}</h1>
      <span className="quiet">{day(new Date(nowMs).toISOString())}</span>
      <TerminalPicker shown={id} />
      <p className="page-head-end">
        <strong>{name}</strong>
        {view.examinedAt && <span>{t('terminal.examined', { at: time(view.examinedAt) })}</span>}
      </p>
      <Button
        className="icon-button"
        aria-label={asking === 'examine' ? t('terminal.examining') : t('terminal.refresh')}
        isPending={asking === 'examine'}
        isDisabled={view.mood === 'running'}
        onPress={() => void examine(id)}
      >
        <Icon name="refresh" />
      </Button>
    </header>
  )
}
