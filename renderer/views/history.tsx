import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { DisclosureGroup } from 'react-aria-components/DisclosureGroup'
import { Heading } from 'react-aria-components/Heading'
import type { HistoryEntry } from '../../shared/contract'
import { ExportRow } from '../parts/export-row'
import { FaultNote } from '../parts/fault-note'
import { Icon } from '../parts/icon'
import { LookUp } from '../parts/look-up'
import { Sign } from '../parts/sign'
import { SlipShelf } from '../parts/slip-shelf'
import { closedOf } from '../say/held'
import { MOODS } from '../say/mood'
import { useStore } from '../store/store'
import { useText } from '../text'

/** Every settlement this console has done, newest first, each with its slip. */
export function HistoryView() {
  const { t } = useText()
  const history = useStore(s => s.history)
  const hasOlder = useStore(s => s.historyHasOlder)
  const fault = useStore(s => s.historyFault)
  const load = useStore(s => s.loadHistory)
  const older = useStore(s => s.loadOlderHistory)
  useEffect(() => void load(), [load])
  return (
    <div className="column">
      <header className="page-head screen-only">
        <h1>{t('history.title')}</h1>
        <Verify />
      </header>
      {fault && <FaultNote fault={fault} />}
      <ExportRow />
      <LookUp />
      {history.length === 0 && (
        <div className="no-slip screen-only">
          <strong>{t('history.none')}</strong>
          <span>{t('history.none.note')}</span>
        </div>
      )}
      <DisclosureGroup className="history">
        {history.map(entry => (
          <Entry key={entry.attempt.id} entry={entry} />
        ))}
      </DisclosureGroup>
      {hasOlder && (
        <Button className="button screen-only" onPress={() => void older()}>
          {t('history.older')}
        </Button>
      )}
    </div>
  )
}

function Verify() {
  const { t } = useText()
  const verification = useStore(s => s.verification)
  const verify = useStore(s => s.verifyLedger)
  const running = verification === 'running'
  const result = verification === 'running' ? undefined : verification
  return (
    <div className="page-head-end">
      <p role="status">
        {result &&
          (result.ok
            ? t('history.verify.good', { entries: result.entries })
            : t('history.verify.bad'))}
      </p>
      {result?.fault && <FaultNote fault={result.fault} />}
      <Button className="button" isPending={running} onPress={() => void verify()}>
        {running ? t('history.verify.busy') : t('history.verify')}
      </Button>
    </div>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { attempt, receipts } = entry
  return (
    <Disclosure id={attempt.id} className="card history-entry">
      <Heading level={2} className="screen-only">
        <Button slot="trigger" className="history-row">
          <EntryRow entry={entry} />
        </Button>
      </Heading>
      <DisclosurePanel className="history-panel">
        <EntryFacts entry={entry} />
        <SlipShelf attempt={attempt} receipts={receipts} />
      </DisclosurePanel>
    </Disclosure>
  )
}

function EntryRow({ entry: { attempt, terminalName } }: { entry: HistoryEntry }) {
  const { t, dateTime, money } = useText()
  const { outcome, batchNo, startedAt } = attempt
  const closed = closedOf(attempt.report)
  const mood = outcome === 'nothing-to-do' ? 'all-well' : (outcome ?? 'cannot-confirm')
  return (
    <>
      <time dateTime={startedAt}>{dateTime(startedAt)}</time>
      <span className="pill" data-tone={MOODS[mood].tone}>
        <Sign name={MOODS[mood].sign} />
        {outcome ? t(`outcome.${outcome}`) : t('history.open')}
      </span>
      <span>{terminalName}</span>
      <span>{batchNo && t('history.batch', { batchNo })}</span>
      <span className="quiet">{t('history.closes', { count: attempt.closesSent })}</span>
      <strong>
        {closed && (
          <Totals count={closed.count} amount={money(closed.amountMinor, closed.currency)} />
        )}
      </strong>
      <Icon name="unfold" />
    </>
  )
}

function Totals({ count, amount }: { count: number | null; amount: string }) {
  const { t } = useText()
  return count === null ? amount : t('history.totals', { count, amount })
}

function EntryFacts({ entry: { attempt } }: { entry: HistoryEntry }) {
  const { t } = useText()
  return (
    <div className="history-facts screen-only">
      {attempt.stoppedAt && (
        <p>{t('history.stopped', { stage: t(`stage.${attempt.stoppedAt}`) })}</p>
      )}
      <p>{t('history.reference', { id: attempt.id })}</p>
      {attempt.fault && <FaultNote fault={attempt.fault} />}
    </div>
  )
}
