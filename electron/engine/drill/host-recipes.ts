import type { CauseId } from '../../../shared/diagnosis'
import type { Mishap, What } from '../simulator/mishaps'
import type { Patch, WorldState } from '../simulator/world/world-state'
import type { Recipe } from './recipe'

/** Where a mishap on the way to the host can strike. */
const PLACES: Readonly<Record<string, Mishap['when']>> = {
  reversal: { stage: 'R', edge: 'before', item: 1 },
  totals: { stage: 'H', edge: 'before' },
  upload: { stage: 'U', edge: 'before', item: 5 },
  end: { stage: 'U', edge: 'before', class: 8 },
}
const AGAIN_AND_AGAIN = 99

/** What stands behind a trouble at the host or on the way to it, for how long, and whether it passes. */
interface Background {
  readonly name: string
  readonly behind: Patch
  readonly holds: (state: WorldState) => boolean
  readonly passes?: Patch
}

const lineIsBad = ({ ownLine, line }: WorldState): boolean => ownLine !== 'up' || line.loss > 0.05
const LINE_AGAIN: Patch = { ownLine: 'up', line: { loss: 0 } }
const BROKEN_LINE: readonly Background[] = [
  { name: 'unplugged', behind: { ownLine: 'unplugged' }, holds: lineIsBad },
  {
    name: 'no-signal',
    behind: { ownLine: 'no-signal' },
    holds: lineIsBad,
    passes: LINE_AGAIN,
  },
  {
    name: 'lossy',
    behind: { line: { loss: 0.3, jitterMs: 70 }, dropsMinutesAgo: [14, 3] },
    holds: lineIsBad,
    passes: LINE_AGAIN,
  },
]
const SLOW_LINE: readonly Background[] = [
  {
    name: 'slow',
    behind: { line: { latencyMs: 2_300, jitterMs: 500 } },
    holds: ({ line }) => line.latencyMs > 400,
    passes: { line: { latencyMs: 35, jitterMs: 6 } },
  },
]
const bank = (state: WorldState['bank']): Background => ({
  name: `bank-${state}`,
  behind: { bank: state },
  holds: now => now.bank !== 'up',
  passes: { bank: 'up' },
})
const account = (state: WorldState['office']['account']): Background => ({
  name: `account-${state}`,
  behind: { office: { account: state } },
  holds: ({ office }) => office.account === state,
})
const SIGN_ON: Background = {
  name: 'sign-on',
  behind: { signOn: 'refused' },
  holds: ({ signOn }) => signOn === 'refused',
}
const FORMAT: Background = {
  name: 'format',
  behind: { format: 'wrong' },
  holds: ({ format }) => format === 'wrong',
}
const RULE: Background = {
  name: 'rule',
  behind: { office: { kindRefused: '外卡', bankNotice: 'announced' } },
  holds: () => true,
}

/** What is really behind a refusal, where the cause is this one. */
const BEHIND: Readonly<Partial<Record<CauseId, readonly Background[]>>> = {
  C01: SLOW_LINE,
  C02: [bank('refusing'), bank('silent')],
  C07: [account('low')],
  C08: [account('frozen')],
  C09: [account('wrong-details')],
  C12: [SIGN_ON],
  C13: [RULE],
  C20: BROKEN_LINE,
  C21: [FORMAT],
}

/** A mishap on the line to the host, or an answer of the host, as this cause brings it about. */
export function hostRecipes(cause: CauseId, what: What): readonly Recipe[] {
  const isAnswer = what.startsWith('answer-')
  const isTotals = /^(?:domestic|foreign)-/.test(what)
  const backgrounds = cause === 'C02' && (isAnswer || isTotals) ? [bank('failing')] : BEHIND[cause]
  const places = isTotals
    ? ['totals']
    : isAnswer
      ? ['totals', 'end']
      : ['reversal', 'totals', 'upload']
  return places.flatMap(place =>
    (backgrounds ?? [undefined]).map(background => ({
      switches: [`mishap:${what}`],
      way: background ? `${place}/${background.name}` : place,
      pressed: 'console' as const,
      mishaps: [
        {
          when: PLACES[place] as Mishap['when'],
          what,
          times: background ? AGAIN_AND_AGAIN : 1,
        },
      ],
      // An outright mistake of the software is one of a release that is known for it.
      ...(background ? {} : { software: 'faulty' as const }),
      ...(background && pick(background)),
    })),
  )
}

const pick = ({ behind, holds, passes }: Background): Partial<Recipe> => ({
  behind,
  holds,
  ...(passes && { passes }),
})

/** A switch of the shop that strikes in mid-settlement: the line to the host is gone, and this is why. */
export function cutOffBy(
  switchName: string,
  way: string,
  behind: Patch,
  background: Pick<Recipe, 'holds' | 'passes'>,
): readonly Recipe[] {
  return ['reversal', 'totals', 'upload'].map(place => ({
    switches: [`around:${switchName}`, 'mishap:host-down'],
    way: `${place}/${way}`,
    pressed: 'console' as const,
    mishaps: [
      { when: PLACES[place] as Mishap['when'], what: 'host-down' as const, times: AGAIN_AND_AGAIN },
    ],
    behind,
    ...background,
  }))
}
