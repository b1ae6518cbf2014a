import type { ProbeId } from '../../../shared/diagnosis'
import { FACT_NAMES, type FactName } from '../../../shared/facts'
import { Fault } from '../../../shared/fault'
import type { Incident } from '../../../shared/incident'
import type { Reading } from '../../../shared/reading'
import type { Attempt } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import { parseAddress } from '../../../shared/terminal'
import { type FixId, SETTLING } from '../diagnosis/knowledge/fixes'
import { measure } from '../diagnosis/measure'
import { PROBES } from '../diagnosis/probes'
import { wouldRefuseAgain } from '../diagnosis/refused-by-bank'
import type { Scene } from '../diagnosis/scene'
import { Sight } from '../diagnosis/sight'
import { positionAt, stopPoint } from '../diagnosis/stop-point'
import { terminalSeen } from '../incidents/terminal-seen'
import { isLeftOpen } from '../settlement/in-doubt'
import { obstacles } from './obstacles'
import type { Hands, Look } from './ports'
import { mend } from './quiet-actions'

/** What a terminal's desk does for its wizard. */
export interface Bench {
  isRunning(): boolean
  /** 完成上次结算, and how the attempt ended. @throws Fault `settlement.running` */
  complete(): Promise<{ readonly attempt: Attempt | null }>
}

/** The wizard's hands on a real or simulated terminal. `scene` is made anew each time: cards change. */
export function handsOn(bench: Bench, scene: () => Scene, incident: Incident): Hands {
  let seenBefore = incident.terminal
  return {
    examine: async probes => {
      if (bench.isRunning()) throw new Fault('settlement.running')
      const look = await lookAt(scene(), probes, seenBefore)
      seenBefore = look.terminal?.terminal ?? seenBefore
      return look
    },
    obstacles: readings => obstacles(factsOf(readings)),
    act: (action, readings) => mend(action, readings, scene()),
    complete: async () => {
      const { attempt } = await bench.complete()
      if (!attempt) throw new Fault('internal')
      return attempt
    },
    isInDoubt: () => {
      const { ledger, card } = scene()
      const left = ledger.unfinishedAttempt(card.id)
      return left !== undefined && isLeftOpen(left)
    },
    lastOutcome: () => {
      const { ledger, card } = scene()
      const recent = ledger.attempts({ terminalId: card.id, limit: RECENT })
      return recent.find(({ outcome }) => outcome !== 'nothing-to-do')?.outcome ?? null
    },
    pointless: () => pointlessAt(scene()),
    attempt: id => scene().ledger.attempt(id),
  }
}

/** A cable that is not there, and the same request again to a bank that has just said no to it. */
function pointlessAt({ ledger, card }: Scene): readonly FixId[] {
  const last = ledger.lastAttempt(card.id)
  return [
    ...(parseAddress(card.address).kind === 'zvt-serial' ? [] : (['serial-cable'] as const)),
    ...(last && wouldRefuseAgain(last) ? SETTLING : []),
  ]
}

const factsOf = (readings: readonly Reading[]) =>
  Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))

async function lookAt(
  scene: Scene,
  probes: readonly ProbeId[],
  before: Incident['terminal'],
): Promise<Look> {
  const sight = new Sight(scene.connect, scene.clock)
  const found: Reading[] = []
  for (const probe of probes) found.push(...(await measure(probe, scene, sight)))
  const readings = merged(found)
  if (probes.every(probe => PROBES[probe].touch === 'looks')) return { readings }
  const seen = await sight.look()
  // Only the office knows that money is late: no terminal does. It is asked on the same look, whatever else was looked for.
  const isUnpaid = (await measure('status', scene, sight)).some(
    ({ fact, result }) => fact === 'settlement.stage' && result === '$',
  )
  const point = isUnpaid ? '$' : stopPoint(seen, scene.ledger.lastAttempt(scene.card.id))
  return {
    readings,
    terminal: {
      terminal: terminalSeen(seen.reached ? seen.state : undefined, [], before),
      position: seen.reached ? positionAt(seen, point, scene) : null,
      fault: seen.reached ? (seen.state.fault ?? null) : seen.fault.toData(),
      isOwed: BEGUN.has(point) || (seen.reached && seen.state.condition === 'settlement-owed'),
    },
  }
}

/** Further back nobody remembers a settlement. */
const RECENT = 20

const BEGUN: ReadonlySet<string> = new Set<Stage>(['R', 'H', 'U', 'S', 'D', 'C'])

/** One reading a fact: what was seen stands above what could not be told. */
function merged(found: readonly Reading[]): Reading[] {
  const of = (fact: FactName) => {
    const all = found.filter(reading => reading.fact === fact)
    return all.filter(({ result }) => result !== 'unknown').pop() ?? all.pop()
  }
  return FACT_NAMES.flatMap(fact => of(fact) ?? [])
}
