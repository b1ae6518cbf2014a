import type { MessageKey } from './i18n/catalogue'
import { STAGES, type Stage } from './stage'
import type { Injection, PlaceInSettlement, TrainingScenario } from './training'

/** Refusals of the bank that an exercise stands on, by field 39 of its answer. A file says them as `answer-03`. */
export const REFUSALS = ['03', '30', '51', '57', '58', '97'] as const

/** One thing an instructor can make go wrong with two presses. */
export interface MenuEntry {
  readonly id: string
  readonly injection: Injection
  /** For a mishap: where it makes sense to strike, in the order of the settlement. */
  readonly places?: readonly PlaceInSettlement[]
  /** Makes sense on one kind of line only. */
  readonly line?: TrainingScenario['initial']['line']
  /** Where the injection's own name would be too long. */
  readonly name?: MessageKey
}

const before = (...stages: Stage[]): readonly PlaceInSettlement[] =>
  stages.map(stage => ({ stage, edge: 'before' }))
const within = (...stages: Stage[]): readonly PlaceInSettlement[] =>
  stages.map(stage => ({ stage, edge: 'between' }))
const mishap = (what: string, places: readonly PlaceInSettlement[]): MenuEntry => ({
  id: what,
  injection: { kind: 'mishap', what, times: 1 },
  places,
})
const turned = (name: string, way: string, line?: 'tcp' | 'serial'): MenuEntry => ({
  id: `${name}/${way}`,
  injection: { kind: 'switch', name, way },
  ...(line && { line }),
})
const defect = (fault: string): MenuEntry => ({
  id: fault,
  injection: { kind: 'defect', fault },
})
const change = (id: string, how: Extract<Injection, { kind: 'change' }>['change']): MenuEntry => ({
  id,
  injection: { kind: 'change', change: how },
})

/** Every line as it should be. */
const LINES_AGAIN = {
  computer: { network: 'up' },
  router: 'on',
  line: { latencyMs: 35, jitterMs: 6, loss: 0 },
  bank: 'up',
  ownLine: 'up',
  register: { cable: 'firm' },
}

/** What can be injected, by who or what it befalls. A further injection is a further row. */
export const INJECT_MENU = {
  terminal: [
    mishap('paper-out', before('S', 'D')),
    mishap('lid-open', before('S', 'D')),
    mishap('power-loss', within('U', 'S', 'D', 'C')),
    mishap('cancel-key', before('U', 'S', 'D')),
    mishap('battery-low', before('P')),
    turned('printer=jammed', 'jammed'),
    turned('terminal=busy', 'hanging'),
    turned('device=broken', 'service'),
    turned('reader=broken', 'chip'),
    defect('print-halt-again'),
  ],
  bank: [
    mishap('host-link-cut-before-request', before('H', 'U')),
    mishap('host-link-cut-before-answer', before('H', 'U')),
    mishap('host-link-cut-after-answer', before('H', 'U')),
    mishap('host-down', before('R', 'H')),
    mishap('host-late', before('H')),
    mishap('answer-77', before('H')),
    mishap('domestic-differs', before('H')),
    mishap('foreign-differs', before('H')),
    ...REFUSALS.map(code => mishap(`answer-${code}`, before('H'))),
  ],
  shop: [
    turned('bank=down', 'silent'),
    turned('line=slow', 'slow'),
    turned('line=lossy', 'much'),
    turned('router=off', 'off', 'tcp'),
    turned('cable=out', 'computer', 'tcp'),
    turned('cable=out', 'loose'),
    change('own-line', { ownLine: 'unplugged' }),
    turned('tls=old', 'version'),
    mishap('register-link-cut', within('U', 'S', 'D')),
    { ...change('lines-again', LINES_AGAIN), name: 'instructor.inject.lines-again' },
  ],
  people: [
    { id: 'second-register', injection: { kind: 'second-register' } },
    change('account-frozen', { office: { account: 'frozen' } }),
    turned('rights=low', 'low'),
    turned('payout=late', 'late'),
    turned('scanner=out', 'out'),
  ],
} as const satisfies Readonly<Record<string, readonly MenuEntry[]>>

export type MenuGroup = keyof typeof INJECT_MENU
export const MENU_GROUPS = Object.keys(INJECT_MENU) as MenuGroup[]

/** What makes sense on this kind of line. */
export const entriesOf = (group: MenuGroup, line: MenuEntry['line']): readonly MenuEntry[] =>
  (INJECT_MENU[group] as readonly MenuEntry[]).filter(
    entry => entry.line === undefined || entry.line === line,
  )

/** The next sensible place to strike: not behind the settlement, which goes on where it stands. */
export function nextPlace(
  { places = [] }: MenuEntry,
  reached: Stage | null,
): PlaceInSettlement | undefined {
  const from = reached === null || reached === '$' ? 0 : STAGES.indexOf(reached)
  return places.find(({ stage }) => STAGES.indexOf(stage) >= from) ?? places[0]
}
