import type { HandsetFace } from '../../../shared/handset'
import type { TrainingInput } from '../../../shared/training'

type Part = Extract<TrainingInput, { kind: 'part' }>

interface Reach {
  readonly part: Part['part']
  readonly to: Part['to']
  /** Carried out only where the terminal then looks so. */
  readonly when?: (face: HandsetFace) => boolean
  readonly fixes: readonly string[]
}

const canPrint = ({ paper, lid }: HandsetFace): boolean => paper && lid === 'closed'

/** Fixes of the knowledge base that are a matter of moving a part of the terminal. */
const REACH: readonly Reach[] = [
  { part: 'paper', to: 'in', when: canPrint, fixes: ['paper', 'jam'] },
  { part: 'lid', to: 'in', when: canPrint, fixes: ['paper', 'jam', 'lid'] },
  { part: 'mains', to: 'in', fixes: ['plug-in', 'charge'] },
  { part: 'card', to: 'out', fixes: ['take-card'] },
  { part: 'register', to: 'in', fixes: ['seat-cable', 'link-cable', 'serial-cable'] },
  { part: 'network', to: 'in', fixes: ['seat-cable', 'terminal-network'] },
]
const POWER_FIXES = ['restart', 'switch-on']

/** Which fixes a touch of the terminal carries out; `face` is how it looks afterwards. */
export function fixesOf(input: TrainingInput, face: HandsetFace): readonly string[] {
  if (input.kind === 'do') return [input.fix]
  if (input.kind === 'press') return input.key === 'power' ? POWER_FIXES : []
  if (input.kind !== 'part') return []
  return REACH.filter(
    ({ part, to, when }) => part === input.part && to === input.to && (when?.(face) ?? true),
  ).flatMap(({ fixes }) => fixes)
}

/** A fix for which one has to lay hands on the terminal itself. */
export const isAtTerminal = (fix: string): boolean =>
  POWER_FIXES.includes(fix) || REACH.some(({ fixes }) => fixes.includes(fix))
