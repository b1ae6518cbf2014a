import type { CauseId } from '../../../shared/diagnosis'
import type { DeviceMishap, Mishap, RegisterMishap, What } from '../simulator/mishaps'
import type { VendorFault } from '../simulator/vendor-faults'
import type { Recipe } from './recipe'

type When = Mishap['when']
const NOBODY_MENDS = 99

/** Where each of the device's own mishaps can stop a settlement. */
const DEVICE_PLACES: Readonly<Record<DeviceMishap, readonly When[]>> = {
  'power-loss': [
    { stage: 'P', edge: 'before' },
    { stage: 'R', edge: 'between', item: 1 },
    { stage: 'H', edge: 'between' },
    { stage: 'U', edge: 'between', item: 6 },
    { stage: 'S', edge: 'between' },
    { stage: 'D', edge: 'between' },
    { stage: 'C', edge: 'before' },
  ],
  'paper-out': [
    { stage: 'P', edge: 'before' },
    { stage: 'S', edge: 'before' },
    { stage: 'D', edge: 'before' },
  ],
  'lid-open': [
    { stage: 'P', edge: 'before' },
    { stage: 'S', edge: 'before' },
    { stage: 'D', edge: 'before' },
  ],
  'cancel-key': [
    { stage: 'H', edge: 'before' },
    { stage: 'U', edge: 'before', item: 4 },
    { stage: 'D', edge: 'before' },
  ],
  'battery-low': [{ stage: 'P', edge: 'before' }],
}
/** A cancelled or weak terminal tells its register; without paper, or dark, it is found by whoever stands there. */
const SEEN_BY_CONSOLE: ReadonlySet<DeviceMishap> = new Set<DeviceMishap>([
  'cancel-key',
  'battery-low',
])

/** Where slips never go to the register, the console's own settlement stops at the terminal's paper. */
const STOPS_PRINTING: ReadonlySet<DeviceMishap> = new Set<DeviceMishap>(['paper-out', 'lid-open'])
const OWN_PRINTER = { pressed: 'console', slips: 'own-printer' } as const

export const deviceRecipes = (what: DeviceMishap): readonly Recipe[] =>
  DEVICE_PLACES[what].flatMap(when => {
    const recipe = { switches: [`mishap:${what}`], mishaps: [{ when, what }] }
    const way = `${when.stage}/${when.edge}`
    const pressed = SEEN_BY_CONSOLE.has(what) ? 'console' : 'menu'
    return [
      { ...recipe, way, pressed },
      ...(STOPS_PRINTING.has(what)
        ? [{ ...recipe, way: `${way}/own-printer`, ...OWN_PRINTER }]
        : []),
    ]
  })

const REGISTER_PLACES: readonly When[] = [
  { stage: 'H', edge: 'between' },
  { stage: 'U', edge: 'before', item: 4 },
  { stage: 'S', edge: 'before' },
]
/** How the shop's own line can be behind it: a plug, which stays out until somebody looks, or a network that is too slow. */
const PLUGS: readonly Partial<Recipe>[] = (['loose', 'out'] as const).map(cable => ({
  way: cable,
  behind: { register: { cable } },
}))
/** It is in again as soon as it was out, and slips again and again. */
const WOBBLY_PLUG: readonly Partial<Recipe>[] = [
  {
    way: 'wobbly',
    behind: { register: { cable: 'wobbly' } },
    holds: ({ register }) => register.cable === 'wobbly',
  },
]
const WORN_PLUG: readonly Partial<Recipe>[] = [
  { way: 'worn', line: 'serial', behind: { register: { cable: 'worn' } } },
]
const SLOW_NETWORK: readonly Partial<Recipe>[] = [
  {
    way: 'slow',
    line: 'tcp',
    behind: { line: { latencyMs: 6_200, jitterMs: 900 } },
    holds: ({ line }) => line.latencyMs > 400,
  },
]

const plugsOf = (cause: CauseId, what: RegisterMishap): readonly Partial<Recipe>[] => {
  if (cause === 'C01') return SLOW_NETWORK
  if (what === 'register-link-cut') return [...PLUGS, ...WOBBLY_PLUG]
  return what === 'register-frame-corrupted' ? [...PLUGS, ...WORN_PLUG] : PLUGS
}

/** The line between console and terminal fails in mid-settlement. */
export const registerRecipes = (cause: CauseId, what: RegisterMishap): readonly Recipe[] =>
  REGISTER_PLACES.flatMap(when =>
    plugsOf(cause, what).map(plug => ({
      switches: [`mishap:${what}`],
      pressed: 'console' as const,
      mishaps: [{ when, what, ...((cause === 'C01' || plug.holds) && { times: NOBODY_MENDS }) }],
      ...plug,
      way: `${when.stage}/${plug.way}`,
    })),
  )

/** What brings each fault of a maker's software out. */
const BRINGS_OUT: Readonly<Record<VendorFault, readonly Mishap[]>> = {
  'upload-skipped': [{ when: { stage: 'H', edge: 'after' }, what: 'power-loss' }],
  'batch-plus-two': [{ when: { stage: 'C', edge: 'between' }, what: 'power-loss' }],
  'batch-not-raised': [{ when: { stage: 'C', edge: 'between' }, what: 'power-loss' }],
  'print-halt-again': [],
  'end-despite-unsent': [
    { when: { stage: 'U', edge: 'before', item: 3 }, what: 'frame-lost', times: NOBODY_MENDS },
  ],
  'end-names-current-batch': [{ when: { stage: 'H', edge: 'before' }, what: 'answer-77' }],
  'balanced-end-always': [{ when: { stage: 'H', edge: 'before' }, what: 'domestic-differs' }],
  'refusal-read-as-difference': [{ when: { stage: 'H', edge: 'before' }, what: 'answer-96' }],
}

export const vendorRecipes = (fault: VendorFault): readonly Recipe[] => {
  const mishaps = BRINGS_OUT[fault]
  const isPower = mishaps.some(({ what }) => what === 'power-loss')
  const recipe = {
    switches: [`vendor:${fault}`, ...mishaps.map(({ what }: { what: What }) => `mishap:${what}`)],
    mishaps,
    vendorFaults: [fault],
    software: 'faulty' as const,
  }
  return [
    { ...recipe, way: 'once', pressed: isPower ? 'menu' : 'console' },
    // Only who closed a batch from here can see that its number is still the open one.
    ...(fault === 'batch-not-raised'
      ? [{ ...recipe, way: 'from-here', pressed: 'console' as const }]
      : []),
  ]
}

const DAY_MS = 24 * 3_600_000
/** How the terminal is found, before anybody presses anything. */
const FOUND: Readonly<Record<string, readonly Pick<Recipe, 'way' | 'found' | 'mishaps'>[]>> = {
  paper: [{ way: 'empty', found: { paper: false } }],
  lid: [{ way: 'open', found: { lid: 'open' } }],
  battery: [{ way: 'flat', found: { battery: 4, mains: false } }],
  mains: [{ way: 'unplugged', found: { mains: false, battery: 8 } }],
  clockSkewMs: [
    { way: 'minutes', found: { clockSkewMs: -7 * 60_000 } },
    { way: 'a-day', found: { clockSkewMs: 1.5 * DAY_MS } },
    { way: 'set-back', found: { clockSkewMs: -400 * DAY_MS } },
  ],
  cardIn: [{ way: 'in', found: { cardIn: true } }],
  signedOn: [
    {
      way: 'refused',
      found: { signedOn: false },
      mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'answer-77', times: NOBODY_MENDS }],
    },
  ],
}

export const foundRecipes = (name: string): readonly Recipe[] =>
  (FOUND[name] ?? []).map(({ way, found = {}, mishaps = [] }) => ({
    switches: [`found:${name}`, ...mishaps.map(({ what }) => `mishap:${what}`)],
    way,
    pressed: name === 'paper' || name === 'lid' ? ('menu' as const) : (PRESSED[name] ?? 'console'),
    found,
    mishaps,
    ...(name === 'signedOn' && {
      behind: { signOn: 'refused' as const },
      holds: ({ signOn }: { signOn: string }) => signOn === 'refused',
    }),
  }))

/** A wrong clock stops no settlement: it is seen before one. */
const PRESSED: Readonly<Record<string, Recipe['pressed']>> = { clockSkewMs: 'nobody' }
