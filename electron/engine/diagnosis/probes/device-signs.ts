import type { TerminalState } from '../../terminals/driver'
import { LOCK_FACTS } from '../knowledge/readings'
import type { Finding } from '../scene'

/** What no lock says is well, where a terminal tells its locks at all. */
const WITHOUT_LOCK: readonly Finding[] = [
  { fact: 'terminal.device', result: 'sound' },
  { fact: 'terminal.log', result: 'sound' },
  { fact: 'terminal.start', result: 'running' },
  { fact: 'secure.module', result: 'sound' },
  { fact: 'reader.chip', result: 'sound' },
  { fact: 'card.slot', result: 'empty' },
  { fact: 'printer.state', result: 'ready' },
  { fact: 'power.battery', result: 'enough' },
]
/** Status codes that name a part, for terminals that send no locks (ZVT PA00P015 ch. 11). */
const STATUS_SIGNS: Readonly<Record<string, Finding>> = {
  BF: { fact: 'power.battery', result: 'low' },
  CC: { fact: 'printer.state', result: 'not-ready' },
  DC: { fact: 'card.slot', result: 'card' },
  E1: { fact: 'card.slot', result: 'card' },
  E2: { fact: 'reader.chip', result: 'defective' },
  C0: { fact: 'terminal.device', result: 'out-of-order' },
  DF: { fact: 'terminal.log', result: 'damaged' },
}
const WORD_SIGNS: Readonly<Record<string, Finding>> = {
  paper: { fact: 'printer.state', result: 'paper-out' },
  lid: { fact: 'printer.state', result: 'lid-open' },
  battery: { fact: 'power.battery', result: 'low' },
  card: { fact: 'card.slot', result: 'card' },
}
/** Parts that have neither a lock nor a status of their own: a terminal can only say it on its display. */
const PART_WORDS: readonly (readonly [RegExp, Finding])[] = [
  [/卡纸|paper jam/i, { fact: 'printer.state', result: 'jam' }],
  [/接电源|请充电|plug in|connect (the )?(power|charger)/i, { fact: 'power.mains', result: 'off' }],
  [/正在充电|充电中|\bcharging\b/i, { fact: 'power.mains', result: 'on' }],
  [
    /磁条.{0,6}(故障|损坏)|(mag|magnetic|stripe)( card)? reader (fault|error|defect)/i,
    { fact: 'reader.stripe', result: 'defective' },
  ],
]
/** Below this a terminal without mains may not live through a settlement, percent. */
const ENOUGH_PERCENT = 20

/** The parts of the terminal by its locks, its status, its figures and its words; a later sign corrects an earlier one. */
export function deviceSigns(state: TerminalState, words: string): readonly Finding[] {
  const tellsLocks = state.paper !== undefined
  const locks = state.locks.flatMap(lock =>
    isLock(lock) && DEVICE_FACTS.has(LOCK_FACTS[lock].fact)
      ? [{ ...(LOCK_FACTS[lock] as { fact: string }), result: LOCK_FACTS[lock].is } as Finding]
      : [],
  )
  const printerLocked = state.locks.includes('printer')
  return latest([
    ...(tellsLocks ? WITHOUT_LOCK : []),
    ...some(STATUS_SIGNS[state.code]),
    ...power(state),
    ...locks,
    ...(words === 'paper' || words === 'lid'
      ? some(printerLocked || !tellsLocks ? WORD_SIGNS[words] : undefined)
      : some(WORD_SIGNS[words])),
    ...PART_WORDS.filter(([says]) => says.test(state.words.join(' '))).map(([, sign]) => sign),
  ])
}

const DEVICE_FACTS: ReadonlySet<string> = new Set([
  ...WITHOUT_LOCK.map(({ fact }) => fact),
  'terminal.host-line',
])
const isLock = (lock: string): lock is keyof typeof LOCK_FACTS => Object.hasOwn(LOCK_FACTS, lock)
const some = (finding: Finding | undefined): readonly Finding[] => (finding ? [finding] : [])

function power({ battery, mains }: TerminalState): readonly Finding[] {
  const enough = mains === true || (battery ?? 100) >= ENOUGH_PERCENT
  return [
    ...(mains === undefined
      ? []
      : ([{ fact: 'power.mains', result: mains ? 'on' : 'off' }] as const)),
    ...(battery === undefined
      ? []
      : ([
          {
            fact: 'power.battery',
            result: enough ? 'enough' : 'low',
            measured: { percent: battery },
          },
        ] as const)),
  ]
}

/** One finding a fact: the last one said. */
const latest = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map(finding => [finding.fact, finding])).values(),
]
