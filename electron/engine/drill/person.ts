import type { FactName } from '../../../shared/facts'
import { optionsOf } from '../diagnosis/answers'
import { FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import type { QuestionId } from '../diagnosis/knowledge/questions'
import { HOST_CODES } from '../diagnosis/knowledge/readings'
import type { Random } from '../simulator/random'
import { seenByPerson } from '../simulator/world/eyes'
import { carryOut } from '../simulator/world/hands'
import type { World } from '../simulator/world/world'
import type { Person } from '../wizard/person'
import { passTime } from './prepared-shop'

/** So often somebody who could know does not. */
const DOES_NOT_KNOW = 0.12

/** Somebody in the simulated shop: says what is true as far as it can be seen, and does what the page says. */
export function personIn(world: World, random: Random): Person {
  return {
    do: async fix => {
      await passTime(world.clock, 1000 * (FIXES[fix as FixId]?.seconds ?? 0))
      return carryOut(fix, world)
    },
    know: (question, options) => {
      const told = Object.entries(optionsOf(question as QuestionId))
      const seen: Readonly<Record<string, string>> = { ...seenByPerson(world), ...code(world) }
      const truly = told.find(([, { fact, is }]) => seen[fact] === is)?.[0]
      const unsure = told.find(([, { is }]) => is === 'unknown')?.[0] ?? options[0] ?? ''
      return truly !== undefined && random.next() >= DOES_NOT_KNOW ? truly : unsure
    },
  }
}

/** The code that stood on the display. */
function code({ machine }: World): { readonly [F in FactName]?: string } {
  const { hostCode } = machine.lastStop ?? {}
  if (hostCode === undefined) return { 'host.code': 'none' }
  const named = Object.entries(HOST_CODES).find(([, codes]) => codes.includes(hostCode))?.[0]
  return named === undefined ? {} : { 'host.code': named }
}
