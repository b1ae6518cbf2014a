import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProbeId } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import { textFor } from '../../../shared/i18n/translate'
import type { Incident } from '../../../shared/incident'
import type { Passport } from '../../../shared/passport'
import { systemClock } from '../clock'
import { measure } from '../diagnosis/measure'
import type { Scene } from '../diagnosis/scene'
import { Sight } from '../diagnosis/sight'
import { positionAt, stopPoint } from '../diagnosis/stop-point'
import { type Incidents, incidentsOf } from '../incidents/incidents'
import { passportOf } from '../incidents/passport'
import { passportPage } from '../incidents/passport-page'
import { terminalSeen } from '../incidents/terminal-seen'
import { Trace } from '../incidents/trace'
import { openLedger } from '../ledger/ledger'
import { dataFolder } from './data-folder'
import { openScene } from './diagnose'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import type { WorkplaceOptions } from './workplace'

export interface PassportOptions {
  readonly terminal?: string
  readonly incident?: string
  readonly data?: string
  /** Folder for the files; the current one if not given. */
  readonly out?: string
}

/** `desk passport`: one incident as JSON and as a printable page in each language. Needs neither terminal nor network. */
export async function passport(
  options: PassportOptions,
  io: Io,
  simulated: WorkplaceOptions['simulated'],
): Promise<number> {
  const written = options.incident
    ? await ofIncident(options.incident, options.data)
    : await atTerminal(options, simulated)
  const files = save(written, options.out ?? '.')
  if (io.json) printJson(io, { reference: written.reference, files, passport: written })
  else {
    io.out(io.text.t('passport.said', { reference: written.reference }))
    for (const path of files) io.out(io.text.t('passport.written', { path }))
  }
  return EXIT.ok
}

async function ofIncident(incident: string, data: string | undefined): Promise<Passport> {
  const clock = systemClock()
  const ledger = await openLedger({ dir: data ?? dataFolder('shop', process.env), clock })
  try {
    const found = incidentsOf(ledger, randomUUID).find(incident)
    return passportOf(found, { ledger, clock, trace: new Trace(ledger, clock) })
  } finally {
    ledger.close()
  }
}

async function atTerminal(
  { terminal, data }: PassportOptions,
  simulated: WorkplaceOptions['simulated'],
): Promise<Passport> {
  if (!terminal) throw new Fault('input.invalid', { at: '--terminal' })
  const { place, scene, close } = await openScene({ address: terminal, dir: data, simulated })
  try {
    const incidents = incidentsOf(place.ledger, randomUUID)
    const before = incidents.begin(place.card.id)
    const found = await look(scene, incidents, before)
    const ended = incidents.add(found.id, 'ended', { end: 'passport' })
    place.trace.keep(place.card.id)
    return passportOf(ended, place)
  } finally {
    await close()
    place.ledger.close()
  }
}

/** What can be measured in a moment and tells support most. */
const QUICK: readonly ProbeId[] = ['link', 'status', 'history', 'profile', 'computer', 'books']

/** One look, read-only; a terminal that is away is a finding too. */
async function look(scene: Scene, incidents: Incidents, { id, terminal }: Incident) {
  const { ledger, card, connect, clock } = scene
  const sight = new Sight(connect, clock)
  let isUnpaid = false
  for (const probe of QUICK) {
    const readings = await measure(probe, scene, sight)
    isUnpaid ||= readings.some(({ fact, result }) => fact === 'settlement.stage' && result === '$')
    incidents.add(id, 'measured', { readings: [...readings] })
  }
  const attempt = ledger.lastAttempt(card.id)
  const slips = attempt ? ledger.receipts(attempt.id) : []
  const seen = await sight.look()
  const state = seen.reached ? seen.state : undefined
  const point = isUnpaid ? '$' : stopPoint(seen, attempt)
  return incidents.add(id, 'seen', {
    terminal: terminalSeen(state, slips, terminal),
    position: seen.reached ? positionAt(seen, point, scene) : null,
    fault: seen.reached ? (seen.state.fault ?? null) : seen.fault.toData(),
  })
}

function save(passport: Passport, folder: string): string[] {
  const path = (ending: string) => join(folder, `passport-${passport.reference}.${ending}`)
  const files: readonly (readonly [string, string])[] = [
    [path('json'), `${JSON.stringify(passport, null, 2)}\n`],
    [path('zh.html'), passportPage(passport, textFor('zh-CN'))],
    [path('en.html'), passportPage(passport, textFor('en'))],
  ]
  try {
    mkdirSync(folder, { recursive: true })
    for (const [file, content] of files) writeFileSync(file, content, { mode: 0o600 })
  } catch (cause) {
    throw new Fault('input.invalid', { at: `--out ${folder}` }, { cause })
  }
  return files.map(([file]) => file)
}
