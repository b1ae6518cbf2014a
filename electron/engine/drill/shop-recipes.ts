import { SWITCHES, type Turn } from '../simulator/world/switches'
import type { Patch, WorldState } from '../simulator/world/world-state'
import { cutOffBy } from './host-recipes'
import type { Recipe } from './recipe'

/** When a switch of the shop shows: only in a settlement, or to whoever looks. */
const SHOWS: Readonly<Record<string, Recipe['pressed']>> = {
  'care=neglected': 'nobody',
  'payout=late': 'nobody',
  'scanner=out': 'nobody',
  'scanner=dirty': 'nobody',
  'books=wrong-amount': 'nobody',
  'books=type-refused': 'nobody',
  'rights=low': 'nobody',
  'computer=wrong-time': 'nobody',
  'copies=second': 'nobody',
  'disk=full': 'nobody',
  // Nothing stops a settlement here: it is seen before one.
  'reader=broken/stripe-reported': 'nobody',
  'journal=full/nearly': 'nobody',
}

/** Switches behind a line that fails in mid-settlement, and how long it stays so. */
const CUTS_OFF: Readonly<Record<string, Pick<Recipe, 'holds' | 'passes'>>> = {
  'line=lossy': { holds: ({ line }) => line.loss > 0.05, passes: { line: { loss: 0 } } },
  'router=off': { holds: ({ router }) => router === 'off' },
  'bank=down': { holds: ({ bank }) => bank !== 'up', passes: { bank: 'up' } },
  'tls=old': { holds: ({ encryption }) => encryption.result !== 'agrees' },
}

/** A switch of the shop, thrown in each of its ways. */
export function shopRecipes(name: string): readonly Recipe[] {
  return Object.entries(SWITCHES[name] ?? {}).flatMap(([way, turn]) => ways(name, way, turn))
}

function ways(name: string, way: string, turn: Turn): readonly Recipe[] {
  const cut = CUTS_OFF[name]
  const line = turn.line ? { line: turn.line } : {}
  const behind: Patch = turn.world ?? {}
  if (cut) return cutOffBy(name, way, behind, cut).map(recipe => ({ ...recipe, ...line }))
  const special = SPECIAL[name]?.(way, turn)
  if (special) return [{ ...special, ...line }]
  return [
    {
      switches: [`around:${name}`],
      way,
      pressed: SHOWS[`${name}/${way}`] ?? SHOWS[name] ?? 'console',
      turn,
      ...line,
    },
  ]
}

const isSlow = ({ line }: WorldState): boolean => line.latencyMs > 400

/** Switches that need a mishap to be felt. */
const SPECIAL: Readonly<Record<string, (way: string, turn: Turn) => Recipe>> = {
  'line=slow': (way, turn) => ({
    switches: ['around:line=slow', 'mishap:host-late'],
    way,
    pressed: 'console',
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'host-late', times: 99 }],
    behind: turn.world ?? {},
    holds: isSlow,
    passes: { line: { latencyMs: 35, jitterMs: 6, loss: 0 } },
  }),
  'cable=out': (way, turn) => ({
    switches: ['around:cable=out', 'mishap:register-link-cut'],
    way,
    pressed: 'console',
    mishaps: [{ when: { stage: 'U', edge: 'before', item: 4 }, what: 'register-link-cut' }],
    behind: turn.world ?? {},
  }),
  'computer=slept': (way, turn) => ({
    switches: ['around:computer=slept', 'mishap:register-link-cut'],
    way,
    pressed: 'console',
    mishaps: [{ when: { stage: 'U', edge: 'before', item: 4 }, what: 'register-link-cut' }],
    behind: { ...turn.world, register: { cable: 'loose' } },
  }),
  'terminal=busy': (way, turn) => ({
    switches: ['around:terminal=busy'],
    way,
    pressed: 'console',
    presses: 2,
    turn,
  }),
  'slip-printer=out': (way, turn) => ({
    switches: ['around:slip-printer=out', 'mishap:paper-out'],
    way,
    pressed: 'menu',
    mishaps: [{ when: { stage: 'S', edge: 'before' }, what: 'paper-out' }],
    turn,
  }),
  'printer=jammed': (way, turn) => ({
    switches: ['around:printer=jammed'],
    way,
    pressed: 'console',
    slips: 'own-printer',
    turn,
  }),
  'software=old': (way, turn) => ({
    switches: ['around:software=old', ...(way === 'refused' ? ['mishap:answer-30'] : [])],
    way,
    pressed: 'console',
    software: 'old',
    turn,
    mishaps:
      way === 'refused'
        ? [{ when: { stage: 'H', edge: 'before' }, what: 'answer-30', times: 99 }]
        : [],
  }),
  'books=refunds': (way, turn) => ({
    switches: ['around:books=refunds', 'mishap:answer-51'],
    way,
    pressed: 'console',
    turn,
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'answer-51', times: 99 }],
    holds: ({ office }) => office.account === 'low',
  }),
}
