import { countSpan } from '../../../shared/count-span'
import { healthyResult } from '../../../shared/facts'
import type { Incident } from '../../../shared/incident'
import { Passport } from '../../../shared/passport'
import type { Attempt } from '../../../shared/settlement'
import { Stage } from '../../../shared/stage'
import { VERSION } from '../../../shared/version'
import type { Clock } from '../clock'
import { maskCards } from '../ledger/card-guard'
import type { JournalEntry, Ledger } from '../ledger/ledger'
import { timelineOf } from '../status/timeline'
import { INCIDENT } from './fold'
import { type InBoth, inBoth, named, resultText } from './in-both'
import { phoneScript } from './phone-script'
import { type Standing, summaryOf } from './summary'
import { terminalSeen } from './terminal-seen'
import type { Trace } from './trace'

/** Reading and showing are of no interest to support; what was done and found is. */
const TOLD = new Set(['opened', 'tried', 'attempted', 'resumed', 'ended'])

export interface PassportSources {
  /** Default: the shop, but for its simulated terminals. */
  readonly mode?: 'demo' | 'shop' | undefined
  readonly ledger: Ledger
  readonly trace: Trace
  readonly clock: Clock
}

/** One incident as a passport: everything from the ledger, so that it can be written without terminal or network. */
export function passportOf(incident: Incident, sources: PassportSources): Passport {
  const { ledger, trace, clock } = sources
  const both = inBoth()
  const attempt = attemptOf(incident, ledger)
  const receipts = attempt ? ledger.receipts(attempt.id) : []
  const seen = terminalSeen(undefined, receipts, incident.terminal)
  const card = ledger.terminals().find(({ id }) => id === incident.terminalId)
  const terminal = {
    ...seen,
    batchNo: seen.batchNo ?? attempt?.batchNo ?? null,
    name: card?.name ?? incident.terminalId,
    address: card?.address ?? '—',
  }
  const standing = standingOf(incident, attempt)
  const isPractice = sources.mode === 'demo' || terminal.address.startsWith('sim:')
  const { stage, position } = standing
  const known = { reference: incident.reference, terminal, stage, position }
  const at = attempt?.startedAt ?? incident.openedAt
  return clean({
    ...known,
    fault: standing.fault,
    format: 'settle-desk-passport/1',
    isPractice,
    incidentId: incident.id,
    writtenAt: new Date(clock.now()).toISOString(),
    summary: summaryOf(standing, both),
    outcome: attempt?.outcome ?? null,
    timeline: storyOf(incident, attempt, ledger, both),
    measured: measuredOf(incident, both),
    tried: triedOf(incident, both),
    versions: versions(),
    trace: trace.of(incident.terminalId),
    phoneScript: phoneScript({ ...known, isPractice, attempt, at }, both),
  })
}

/** The settlement this is about: the last one of the incident, or else the terminal's last one. */
function attemptOf({ attemptIds, terminalId }: Incident, ledger: Ledger): Attempt | undefined {
  const own = attemptIds.at(-1)
  return own === undefined ? ledger.lastAttempt(terminalId) : ledger.attempt(own)
}

/**
 * The newer of the two speaks: the incident's last look at the terminal, or the settlement that came of it. Where one was
 * refused, it was looked at again after it.
 */
function standingOf(incident: Incident, attempt: Attempt | undefined): Standing {
  const came = attempt !== undefined && incident.attemptIds.includes(attempt.id)
  const look = { position: incident.position, fault: incident.fault }
  const [first, second] = came ? [attempt, look] : [look, attempt]
  const [newer, older] = attempt?.outcome === 'refused' ? [look, attempt] : [first, second]
  return {
    attempt,
    stage: stageOf(incident, attempt),
    position: newer.position ?? older?.position ?? null,
    fault: first.fault ?? second?.fault ?? null,
  }
}

function stageOf({ readings, position }: Incident, attempt: Attempt | undefined): Stage | null {
  if (attempt?.outcome === 'agreed' || attempt?.outcome === 'closed-with-difference') return null
  const measured = Stage.safeParse(readings['settlement.stage']?.result)
  if (measured.success) return measured.data
  return position?.stage ?? attempt?.stage ?? attempt?.stoppedAt ?? null
}

function storyOf(
  incident: Incident,
  attempt: Attempt | undefined,
  ledger: Ledger,
  both: InBoth,
): Passport['timeline'] {
  const notes = ledger
    .notes({ kind: INCIDENT, terminalId: incident.terminalId })
    .filter(({ kind, body }) => body.incidentId === incident.id && isTold(kind))
  const entries = attempt ? ledger.journal({ attemptId: attempt.id }) : []
  const fixesAt = (at: string, kind: string) =>
    notes
      .filter(note => note.at === at && note.kind === kind && note.body.fix !== undefined)
      .map(({ body }) => String(body.fix))
  return timelineOf([...entries, ...notes].sort((one, other) => one.seq - other.seq)).map(
    ({ at, kind, stage, words, since }) => ({
      ...{ at, kind, stage, since: since?.at ?? null },
      text: both(text =>
        [
          named(text, 'event', kind),
          stage ? text.t(`stage.${stage}`) : '',
          ((since && countSpan(since.words, words)) ?? words).join(' '),
          ...fixesAt(at, kind).map(fix => named(text, 'fix', fix)),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    }),
  )
}

const isTold = (kind: JournalEntry['kind']): boolean => TOLD.has(kind.slice(INCIDENT.length))

/** What is not well first; what could not be told is left out. */
const measuredOf = ({ readings }: Incident, both: InBoth): Passport['measured'] =>
  Object.values(readings)
    .filter(({ result }) => result !== 'unknown')
    .map(({ fact, result, at }) => {
      const healthy = result === healthyResult(fact)
      return {
        at,
        reading: { fact, result },
        healthy,
        label: both(({ t }) => t(`measure.${fact}`)),
        result: both(text => resultText(text, fact, result)),
        means: healthy ? null : both(text => named(text, 'means', fact)),
      }
    })
    .sort((one, other) => Number(one.healthy) - Number(other.healthy))

const triedOf = ({ tried }: Incident, both: InBoth): Passport['tried'] =>
  tried.map(({ at, fix, result, proof }) => ({
    ...{ at, fix, result, proof },
    text: both(text => named(text, 'fix', fix)),
  }))

const versions = (): Passport['versions'] => ({
  console: VERSION,
  node: process.versions.node,
  electron: process.versions.electron ?? null,
  system: `${process.platform} ${process.arch}`,
})

/** It leaves the shop: what the ledger would not keep, this does not hold either. */
function clean(passport: Passport): Passport {
  const { reference, incidentId, ...rest } = passport
  const json = JSON.stringify(rest, (_, value) =>
    typeof value === 'string' ? maskCards(value) : value,
  )
  return Passport.parse({ ...JSON.parse(json), reference, incidentId })
}
