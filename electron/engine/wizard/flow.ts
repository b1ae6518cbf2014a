import type { CauseId } from '../../../shared/diagnosis'
import { type FactName, healthyResult } from '../../../shared/facts'
import type { IncidentEventBody, IncidentEventName } from '../../../shared/incident'
import type { Reading } from '../../../shared/reading'
import type { WizardEnd } from '../../../shared/wizard'
import { entryOf } from '../diagnosis/knowledge/causes'
import { fixDone, type Page, pageOf } from './page'

type Result = 'worked' | 'no-change' | 'cannot'

/** What a person did, so that it can be taken back. */
interface Act {
  readonly what: 'answer' | 'fix'
  readonly id: string
  readonly page: Page
}

/** Where one incident stands in the wizard. A fold over the incident's notes: what a crash leaves is the whole of it. */
export interface Flow {
  /** What was measured since the last attempt. */
  readonly readings: Readonly<Partial<Record<FactName, Reading>>>
  readonly asked: Readonly<Record<string, string>>
  readonly tried: Readonly<Record<string, Result>>
  /** Fixes that were done, and that only the next settlement can prove. */
  readonly pending: readonly string[]
  /** The page shown last. */
  readonly page: Page | undefined
  readonly pages: number
  /** The page that was gone back to. */
  readonly again: Page | undefined
  readonly acts: readonly Act[]
  readonly attemptIds: readonly string[]
  /** Something was mended, or confirmed, since the last attempt. */
  readonly isChanged: boolean
  /** … and it was something that had kept a settlement from ending. */
  readonly isMended: boolean
  /** Nothing was said, done or tried since the page was shown. */
  readonly isUntouched: boolean
  readonly end: WizardEnd | undefined
}

export const NEW_FLOW: Flow = {
  readings: {},
  asked: {},
  tried: {},
  pending: [],
  page: undefined,
  pages: 0,
  again: undefined,
  acts: [],
  attemptIds: [],
  isChanged: false,
  isMended: false,
  isUntouched: false,
  end: undefined,
}

type Step<N extends IncidentEventName> = (flow: Flow, body: IncidentEventBody<N>) => Partial<Flow>

const STEPS: { readonly [N in IncidentEventName]?: Step<N> } = {
  measured: ({ readings }, body) => ({
    readings: {
      ...readings,
      // What was seen once is not forgotten because it could not be told the next time.
      ...Object.fromEntries(
        body.readings
          .filter(({ fact, result }) => result !== 'unknown' || !readings[fact])
          .map(reading => [reading.fact, reading]),
      ),
    },
  }),
  answered: (flow, { question, option }) => ({
    asked: { ...flow.asked, [question]: option },
    isUntouched: false,
    ...acted(flow, { what: 'answer', id: question }),
  }),
  tried: (flow, { fix, result, cause }) => ({
    tried: { ...flow.tried, [fix]: result },
    pending: flow.pending.filter(each => each !== fix),
    isUntouched: false,
    isChanged: flow.isChanged || result === 'worked',
    isMended: flow.isMended || (result === 'worked' && leadsToSettlement(cause, flow)),
    // What was bad, or could not be told, is looked at again.
    readings: result === 'worked' ? wellOf(flow.readings) : flow.readings,
    ...undoable(flow, fix),
  }),
  'taken-back': (flow, { what, id }) => takenBack(flow, what, id),
  shown: (flow, { step }) => shown(flow, step),
  attempted: ({ attemptIds }, { attemptId }) => ({
    attemptIds: [...attemptIds, attemptId],
    readings: {},
    pending: [],
    again: undefined,
    acts: [],
    isChanged: false,
    isMended: false,
    isUntouched: false,
  }),
  ended: (_, { end }) => (end === 'left' ? {} : { end }),
}

/** A page that was completed cannot be gone back behind; what the console did by itself changes nothing about that. */
function undoable(flow: Flow, fix: string): Partial<Flow> {
  const { page } = flow
  if (page?.kind === 'fix' && page.fix === fix) return acted(flow, { what: 'fix', id: fix })
  return page?.kind === 'complete' ? { again: undefined, acts: [] } : { again: undefined }
}

/** Pure: the same notes in the same order give the same flow. */
export function advance<N extends IncidentEventName>(
  flow: Flow,
  event: N,
  body: IncidentEventBody<N>,
): Flow {
  const step = STEPS[event] as Step<N> | undefined
  return step ? { ...flow, ...step(flow, body) } : flow
}

/** What only the pay-out waits for is settled already. */
const leadsToSettlement = (cause: CauseId | null, { readings }: Flow): boolean =>
  cause !== null &&
  entryOf(cause)?.ends === 'proven-settlement' &&
  readings['settlement.stage']?.result !== '$'

const wellOf = (readings: Flow['readings']): Flow['readings'] =>
  Object.fromEntries(
    Object.entries(readings).filter(([, { fact, result }]) => result === healthyResult(fact)),
  )

/** Proven closed, and the terminal says again that it is not. */
export const promptReturned = ({ readings }: Pick<Flow, 'readings'>): boolean =>
  readings['attempt.prompt']?.result === 'returned-after-proof'

/** What an interrupted run left, looked at anew: time has passed, and only the page that nobody acted on still stands. */
export const resumed = (flow: Flow): Flow => ({
  ...flow,
  readings: {},
  again: flow.isUntouched ? flow.page : flow.again,
})

function acted(flow: Flow, act: Omit<Act, 'page'>): Partial<Flow> {
  const { page, acts } = flow
  return { again: undefined, acts: page ? [...acts, { ...act, page }] : acts }
}

function shown(flow: Flow, step: string): Partial<Flow> {
  const done = fixDone(step)
  if (done !== undefined)
    return {
      ...acted(flow, { what: 'fix', id: done }),
      pending: [...flow.pending, done],
      isChanged: true,
      isMended: true,
      isUntouched: false,
      readings: wellOf(flow.readings),
    }
  const page = pageOf(step)
  return page ? { page, pages: flow.pages + 1, isUntouched: true } : {}
}

function takenBack(flow: Flow, what: Act['what'], id: string): Partial<Flow> {
  const at = flow.acts.map(each => `${each.what}:${each.id}`).lastIndexOf(`${what}:${id}`)
  const act = flow.acts[at]
  if (!act) return {}
  const without = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== id))
  return {
    again: act.page,
    isUntouched: false,
    acts: flow.acts.slice(0, at),
    pending: flow.pending.filter(each => each !== id),
    ...(what === 'answer' ? { asked: without(flow.asked) } : {}),
    ...(what === 'fix' ? { tried: without(flow.tried) as Flow['tried'] } : {}),
  }
}
