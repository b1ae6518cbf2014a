import type { Owed } from '../flash'
import { itemsOf, settlingBatchNo } from '../open-batch'
import type { Run, Stop } from '../run'
import { totalsField, totalsOf, verdictsIn } from '../totals'
import { askSignedOn } from './ask-signed-on'

const OPERATOR = '01 '
const CURRENCY = '156'

/** H: totals and batch number are frozen, the host compares them. No 39 in a normal answer; one that is not 00 refuses. */
export async function totals(run: Run): Promise<Stop | undefined> {
  const resumed = run.flash.owed !== null
  const frozen = run.flash.owed ?? freeze(run)
  if (run.brand.savesSent) run.commit({ owed: frozen })
  await run.point({ stage: 'H', edge: 'before' })
  const early =
    (await run.show(run.brand.words.stage.H, 'H')) ??
    (run.cancelled ? run.stop('H', 'cancelled') : undefined)
  if (early) return takeBack(run, resumed, early)
  const answer = await askSignedOn(run, 'H', () => send(run, frozen))
  if (answer.kind === 'stopped') return takeBack(run, resumed, answer)
  if (answer.kind === 'no-answer') return run.stop('H', 'no-answer')
  await run.point({ stage: 'H', edge: 'between' })
  const verdicts = readVerdicts(run, answer.code, answer.field(48))
  if (!verdicts) return takeBack(run, resumed, run.stop('H', 'host-refused', answer.code))
  await keep(run, { ...frozen, answer: verdicts, settledAt: run.now() })
  await run.point({ stage: 'H', edge: 'after' })
  return undefined
}

function freeze(run: Run): Owed {
  const batchNo = settlingBatchNo(run.flash)
  const items = itemsOf(run.flash, batchNo)
  const counted =
    run.brand.offline === 'in-upload' ? items.filter(({ kind }) => kind !== 'offline-sale') : items
  const field48 = totalsField(totalsOf(counted))
  return { batchNo, halt: 'H', totals: field48, answer: null, settledAt: 0, done: {} }
}

const send = (run: Run, { batchNo, totals: field48 }: Owed) =>
  run.ask('0500', batchNo, '201', {
    11: run.nextTrace(),
    48: field48,
    49: CURRENCY,
    63: OPERATOR,
  })

/** The flag SENT goes again where the host surely booked nothing. After a lost answer it stays. */
function takeBack(run: Run, resumed: boolean, stop: Stop): Stop {
  const booked = resumed && stop.reason !== 'host-refused'
  if (run.flash.owed?.halt === 'H' && !booked) run.commit({ owed: null })
  return stop
}

function readVerdicts(run: Run, code: string | undefined, field48: string): Owed['answer'] {
  const refused = code !== undefined && code !== '00'
  if (refused && run.has('refusal-read-as-difference'))
    return { domestic: 'differs', foreign: 'differs' }
  return refused ? null : (verdictsIn(field48) ?? null)
}

/** Verdict and upload plan are one record. The faulty maker writes two, and loses the second with the power. */
async function keep(run: Run, owed: Owed): Promise<void> {
  if (run.has('upload-skipped')) {
    run.commit({ owed: { ...owed, halt: 'S' } })
    await run.point({ stage: 'H', edge: 'after' })
  }
  run.commit({ owed: { ...owed, halt: 'U' } })
}
