import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AssistedReport, AssistedStep, AssistedView } from '../../../shared/assisted'
import type { Mishap } from '../simulator/mishaps'
import { Console } from './console-peer'
import { BATCH, type Counter, type CounterWishes, counter, Person } from './person-peer'
import { BRANDS, STOPS } from './stops-peer'

const WRONG_WORDS = [
  ...['欢迎光临', '上次结算未完成', '结算成功', '无流水', '缺纸', '???', '正在结算', '请先签到'],
  ...['结算单打印失败', '批上送失败', '通讯超时', '应答码 97', '批次号不符', 'CANCELLED'],
]

/** Any answer the step takes. Wrong numbers differ from step to step: the same one twice is the one thing that is believed. */
function wrong({ id, answers }: AssistedStep, pick: number): AssistedReport {
  const kind = answers[pick % answers.length] ?? 'cannot'
  if (kind === 'words')
    return { kind, text: WRONG_WORDS[pick % WRONG_WORDS.length] ?? '', entry: null }
  if (kind === 'batch')
    return { kind, batchNo: String((id === 'batch-before' ? 200_000 : 300_000) + (pick % 999)) }
  return kind === 'totals' ? { kind: 'cannot' } : { kind }
}

/** The shop goes on selling in the new batch: a settlement "to be safe" would close it. */
async function sells({ machine }: Counter): Promise<void> {
  const { batchNo, canSell } = machine.state()
  if (batchNo === BATCH || !canSell || machine.openTotals().totals.count > 0) return
  await machine.trade({
    ...{ kind: 'sale', entry: 'chip', arpcError: false, amountMinor: 1_000 },
    card: { scheme: 'unionpay', index: 9 },
  })
}

const wishes: fc.Arbitrary<CounterWishes> = fc.record({
  brand: fc.constantFrom(...BRANDS),
  language: fc.constantFrom('zh' as const, 'en' as const),
  mishaps: fc.constantFrom(...STOPS).map(({ when, what }): Mishap[] => [{ when, what }]),
})
/** null: the truth. */
const answers = fc.array(fc.option(fc.nat(9_999), { freq: 2 }), { minLength: 12, maxLength: 40 })

const goesOn = (desk: Console, view: AssistedView): AssistedView =>
  view.attempt.endedAt === null && view.step === null ? desk.begins() : view

async function unsure(at: Counter, plan: readonly (number | null)[]): Promise<void> {
  const [desk, person] = [new Console(at), new Person(at)]
  let view = await desk.opens()
  for (const pick of plan) {
    view = goesOn(desk, view)
    const { step } = view
    if (!step) break
    const truth = await person.acts(step)
    view = desk.hears(step.id, pick === null ? truth : wrong(step, pick))
    expect(view.attempt.closesSent).toBeGreaterThanOrEqual(person.presses)
    await sells(at)
  }
  desk.closes()
}

it('an unsure or wrong person never causes a second settlement', async () => {
  await fc.assert(
    fc.asyncProperty(wishes, answers, async (wish, plan) => {
      const at = await counter(wish)
      await unsure(at, plan)
      expect(at.acquirer.ledgerOf(BATCH)?.closingsBooked ?? 0).toBeLessThanOrEqual(1)
      expect(at.acquirer.ledgerOf('000124')?.closingsBooked ?? 0).toBe(0)
    }),
    { numRuns: 60 },
  )
}, 60_000)
