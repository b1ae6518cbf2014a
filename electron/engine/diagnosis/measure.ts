import type { ProbeId } from '../../../shared/diagnosis'
import type { FactName } from '../../../shared/facts'
import { Fault } from '../../../shared/fault'
import type { Reading } from '../../../shared/reading'
import { within } from '../clock'
import { PROBES } from './probes'
import { books } from './probes/books'
import { care } from './probes/care'
import { computer, scanner, slipPrinter } from './probes/computer'
import { history } from './probes/history'
import { hostLine } from './probes/host-line'
import { link } from './probes/link'
import { neighbours } from './probes/neighbours'
import {
  dns,
  gateway,
  hostPort,
  hostTls,
  lineQuality,
  pcLink,
  terminalPort,
} from './probes/network'
import { profile } from './probes/profile'
import { serial } from './probes/serial'
import { status } from './probes/status'
import type { Finding, Measure, Scene } from './scene'
import type { Sight } from './sight'

/** Every probe with what carries it out. */
const MEASURES: Readonly<Record<ProbeId, Measure>> = {
  link,
  serial,
  status,
  diagnosis: hostLine,
  history,
  'pc-link': pcLink,
  gateway,
  'terminal-port': terminalPort,
  dns,
  'host-port': hostPort,
  'host-tls': hostTls,
  'line-quality': lineQuality,
  neighbours,
  profile,
  computer,
  scanner,
  'slip-printer': slipPrinter,
  books,
  care,
}

/** A probe that hangs is given up after this many times what it usually takes, and some seconds for the first look. */
const PATIENCE = 3
const FIRST_LOOK_MS = 18_000

/**
 * One measurement: a reading for each fact of the probe, `unknown` where it could not tell, and for any other fact it
 * happened to see. Only reads. Never rejects; ends within a known time.
 */
export async function measure(probe: ProbeId, scene: Scene, sight: Sight): Promise<Reading[]> {
  const { clock } = scene
  const { seconds, facts } = PROBES[probe]
  const limitMs = seconds * 1_000 * PATIENCE + FIRST_LOOK_MS
  let why = 'not-told'
  const found = await within(clock, limitMs, MEASURES[probe](scene, sight), () => {
    why = 'late'
    return new Fault('link.timeout')
  }).catch((): readonly Finding[] => [])
  const at = new Date(clock.now()).toISOString()
  const told = found.map(({ fact, result, measured = {} }): Reading => {
    return { fact, result, measured, at }
  })
  const missing = facts.filter(fact => !found.some(finding => finding.fact === fact))
  return [...told, ...missing.map(fact => unknownReading(fact, why, at))]
}

const unknownReading = (fact: FactName, why: string, at: string): Reading => ({
  fact,
  result: 'unknown',
  measured: { why },
  at,
})
