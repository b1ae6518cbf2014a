import { randomUUID } from 'node:crypto'
import { type Acquirer, acquirerFrom } from '../../../shared/acquirer'
import type { Diagnosis } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import { parseAddress } from '../../../shared/terminal'
import { systemClock } from '../clock'
import { acquirerOf } from '../diagnosis/acquirer'
import { optionsOf } from '../diagnosis/answers'
import { type Examination, examine } from '../diagnosis/examiner'
import type { QuestionId } from '../diagnosis/knowledge/questions'
import { realSurroundings } from '../diagnosis/real-surroundings/real-surroundings'
import type { Scene } from '../diagnosis/scene'
import type { Surroundings } from '../diagnosis/surroundings'
import { incidentsOf } from '../incidents/incidents'
import { openTerminal } from '../terminals/fleet'
import { priorsOf } from '../wizard/history-priors'
import { readAnswers } from './answers-file'
import { diagnosisLines, readingLine } from './diagnosis-lines'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import type { SettleOptions } from './settle'
import { simulatedShop } from './simulated-shop'
import { openWorkplace, type Workplace, type WorkplaceOptions } from './workplace'

export interface DiagnoseOptions extends SettleOptions {
  /** JSON file with `asked` and `tried`, as a wizard leaves them. */
  readonly answers?: string
  /** `host:port` of the acquirer, where the shop knows it. */
  readonly acquirer?: string
}

/** `desk diagnose`: measures, names the likely causes with what speaks for and against them, and the next step. Changes nothing at the terminal. */
export async function diagnose(
  { terminal, data, currency, answers, acquirer }: DiagnoseOptions,
  io: Io,
  simulated: WorkplaceOptions['simulated'],
): Promise<number> {
  const known = readAnswers(answers)
  const host = acquirer === undefined ? undefined : hostAndPort(acquirer)
  const { scene, close } = await openScene(
    { address: terminal, dir: data, currency, simulated },
    host,
  )
  const { ledger } = scene
  try {
    const found = await examine(scene, {
      answers: known,
      priors: priorsOf(incidentsOf(ledger, randomUUID).all(), id => ledger.attempt(id)),
      told: reading => io.err(readingLine(reading, io.text)),
    })
    if (io.json) printJson(io, report(found))
    else for (const line of diagnosisLines(found, io.text)) io.out(line)
    return found.reached ? EXIT.ok : EXIT.cannotConfirm
  } finally {
    await close()
    ledger.close()
  }
}

interface OpenScene {
  readonly place: Workplace
  readonly scene: Scene
  readonly close: () => Promise<void>
}

/** What an examination at this workplace may look at: the shop that the computer stands in, or the simulated one. */
export async function openScene(
  options: WorkplaceOptions,
  acquirer?: Scene['acquirer'],
): Promise<OpenScene> {
  const address = parseAddress(options.address)
  if (address.kind !== 'sim') {
    const place = await openWorkplace(options)
    const around = realSurroundings({ clock: place.clock })
    const host = acquirer ?? acquirerOf(place.ledger) ?? undefined
    return { place, scene: sceneOf(place, host, around), close: async () => around.stop() }
  }
  const shop = await simulatedShop(address.scenario, address.seed, systemClock().now())
  const { clock, surroundings, reach } = shop
  const place = await openWorkplace({ ...options, clock, simulated: reach })
  shop.keepBooks(place.ledger, place.card)
  return {
    place,
    scene: sceneOf(place, acquirer ?? shop.acquirer, surroundings),
    close: shop.close,
  }
}

function sceneOf(place: Workplace, acquirer: Scene['acquirer'], surroundings: Surroundings): Scene {
  const { card, ledger, clock } = place
  const address = parseAddress(card.address)
  return {
    card,
    ledger,
    clock,
    acquirer,
    surroundings,
    connect: baud =>
      baud !== undefined && address.kind === 'zvt-serial'
        ? openTerminal(
            { ...address, baud },
            { clock, currency: card.currency, currencyIsFirm: false, model: card.model },
          )
        : place.connect(),
  }
}

const report = ({ diagnosis, position, stopPoint, readings, reached }: Examination) => ({
  causes: diagnosis.causes,
  nothingWrong: diagnosis.nothingWrong,
  stage: stopPoint === 'none' || stopPoint === 'unknown' ? null : stopPoint,
  stageKnown: stopPoint !== 'unknown',
  safe: position?.safe ?? null,
  left: position?.left ?? null,
  canSell: position?.canSell ?? null,
  next: withOptions(diagnosis.next),
  reached,
  readings,
})

/** Whoever answers without a window must know what there is to choose from. */
const withOptions = (next: Diagnosis['next']) =>
  next.kind === 'ask'
    ? { ...next, options: Object.keys(optionsOf(next.question as QuestionId)) }
    : next

function hostAndPort(text: string): Acquirer {
  const found = acquirerFrom(text)
  if (!found) throw new Fault('input.invalid', { at: '--acquirer' })
  return found
}
