import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Fault } from '../../../shared/fault'
import { parseAddress } from '../../../shared/terminal'
import { Answers } from '../diagnosis/answers'
import { type Examination, examine } from '../diagnosis/examiner'
import { realSurroundings } from '../diagnosis/real-surroundings/real-surroundings'
import type { Scene } from '../diagnosis/scene'
import type { Surroundings } from '../diagnosis/surroundings'
import { UNTOLD } from '../diagnosis/untold-surroundings'
import { incidentsOf } from '../incidents/incidents'
import { openTerminal } from '../terminals/fleet'
import { priorsOf } from '../wizard/history-priors'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import type { SettleOptions } from './settle'
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
  const place = await openWorkplace({ address: terminal, dir: data, currency, simulated })
  const { ledger } = place
  const around = realSurroundings({ clock: place.clock })
  try {
    const found = await examine(sceneOf(place, host, around), {
      answers: known,
      priors: priorsOf(incidentsOf(ledger, randomUUID).all(), id => ledger.attempt(id)),
      told: ({ fact, result }) => io.err(`${fact}  ${result}`),
    })
    if (io.json) printJson(io, report(found))
    else for (const line of lines(found, io)) io.out(line)
    return found.reached ? EXIT.ok : EXIT.cannotConfirm
  } finally {
    around.stop()
    ledger.close()
  }
}

/** What an examination at this workplace may look at. Surroundings of a simulated terminal tell nothing of it. */
export function sceneOf(
  place: Workplace,
  acquirer: Scene['acquirer'],
  around: Surroundings,
): Scene {
  const { card, ledger, clock } = place
  const address = parseAddress(card.address)
  const isSimulated = address.kind === 'sim'
  return {
    card,
    ledger,
    clock,
    acquirer,
    surroundings: isSimulated ? UNTOLD : around,
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
  next: diagnosis.next,
  reached,
  readings,
})

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
    `→ ${next.kind}${next.kind === 'fix' ? ` ${next.fix}` : ''}`,
  ]
}

function readAnswers(path: string | undefined): Answers {
  if (path === undefined) return { asked: {}, tried: {} }
  try {
    const given: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Answers.parse({ asked: {}, tried: {}, ...(given as object) }) as Answers
  } catch (cause) {
    throw new Fault('input.invalid', { at: `--answers ${path}` }, { cause })
  }
}

function hostAndPort(text: string): { host: string; port: number } {
  const [, host, port] = /^(\[[0-9a-fA-F:]+\]|[^:\s]+):(\d{1,5})$/.exec(text) ?? []
  if (!host || !port) throw new Fault('input.invalid', { at: '--acquirer' })
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}
