import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Acquirer, acquirerFrom } from '../../../shared/acquirer'
import type { Diagnosis } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import { parseAddress } from '../../../shared/terminal'
import { systemClock } from '../clock'
import { acquirerOf } from '../diagnosis/acquirer'
import { Answers, optionsOf } from '../diagnosis/answers'
import { type Examination, examine } from '../diagnosis/examiner'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import type { QuestionId } from '../diagnosis/knowledge/questions'
import { realSurroundings } from '../diagnosis/real-surroundings/real-surroundings'
import type { Scene } from '../diagnosis/scene'
import type { Surroundings } from '../diagnosis/surroundings'
import { incidentsOf } from '../incidents/incidents'
import { openTerminal } from '../terminals/fleet'
import { priorsOf } from '../wizard/history-priors'
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

/** Causes less likely than this are not worth a line to a person. */
const WORTH_SAYING = 0.02

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
      told: ({ fact, result }) => io.err(`${fact}  ${result}`),
    })
    if (io.json) printJson(io, report(found))
    else for (const line of lines(found, io)) io.out(line)
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

function lines({ diagnosis, readings }: Examination, { text }: Io): readonly string[] {
  const { causes, next } = diagnosis
  const likely = causes.filter(({ probability }) => probability >= WORTH_SAYING)
  return [
    ...readings
      .filter(({ result }) => result !== 'unknown')
      .map(({ fact, result }) => `${text.t(`measure.${fact}`)}  ${result}`),
    ...likely.map(
      ({ id, probability }) =>
        `${id}  ${Math.round(probability * 100)} %  ${text.t(`cause.${id}`)}`,
    ),
    ...nextLines(next, text),
  ]
}

/** The next step in words, with what an answers file would say. */
function nextLines(next: Diagnosis['next'], text: Io['text']): readonly string[] {
  const named = (key: string): string => text.t(key as MessageKey)
  if (next.kind === 'fix')
    return [
      `→ ${named(`fix.${next.fix}`)}  (${next.fix})`,
      ...stepsOf(next.fix).map(step => `   ${named(step)}`),
    ]
  if (next.kind !== 'ask') return [`→ ${next.kind}`]
  const options = Object.keys(optionsOf(next.question as QuestionId))
  return [
    `→ ${named(`ask.${next.question}`)}  (${next.question})`,
    ...options.map(option => `   ${option}  ${named(`ask.${next.question}.${option}`)}`),
  ]
}

const stepsOf = (fix: string): readonly string[] =>
  FIXES[fix as FixId].steps.map(({ text }) => text)

function readAnswers(path: string | undefined): Answers {
  if (path === undefined) return { asked: {}, tried: {} }
  try {
    const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Answers.parse({ asked: {}, tried: {}, ...(given as object) }) as Answers
  } catch (cause) {
    throw new Fault('input.invalid', { at: `--answers ${path}` }, { cause })
  }
}

function hostAndPort(text: string): Acquirer {
  const found = acquirerFrom(text)
  if (!found) throw new Fault('input.invalid', { at: '--acquirer' })
  return found
}
