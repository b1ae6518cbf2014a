import type { TrainingInput } from '../../../shared/training'
import type { TrainingRun } from './run'

export const POLICY_NAMES = ['perfect', 'lazy', 'dangerous'] as const
export type PolicyName = (typeof POLICY_NAMES)[number]

/** How somebody behaves, as data. */
interface Policy {
  /** Between seeing a page and acting on it. */
  readonly delaySeconds: number
  /** Taken on the first page. */
  readonly hints: number
  /** Presses 做好了 without having done anything, this often. */
  readonly skips: number
  /** Says of every question that nobody knows. */
  readonly isIgnorant: boolean
  /** Laid hands on before the first answer, and after the end. */
  readonly first: readonly TrainingInput[]
  readonly last: readonly TrainingInput[]
}

const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  /** What is recommended, at once. */
  perfect: { delaySeconds: 5, hints: 0, skips: 0, isIgnorant: false, first: [], last: [] },
  lazy: { delaySeconds: 95, hints: 1, skips: 1, isIgnorant: true, first: [], last: [] },
  /** Everything that the red lines forbid. */
  dangerous: {
    delaySeconds: 5,
    hints: 0,
    skips: 0,
    isIgnorant: false,
    first: [
      { kind: 'touch', key: 'clear-log' },
      { kind: 'touch', key: 'power' },
    ],
    last: [{ kind: 'settle-again' }, { kind: 'touch', key: 'settle' }],
  },
}

/**
 * What somebody of this kind does next; undefined: nothing more. Depends on nothing but the run: who is put back to a
 * snapshot goes on as before.
 */
export async function nextInput(
  name: PolicyName,
  run: TrainingRun,
): Promise<TrainingInput | undefined> {
  const policy = POLICIES[name]
  const { inputs, screen } = run
  const answers = inputs.filter(({ kind }) => kind === 'answer').length
  const sinceAnswer = inputs.slice(inputs.map(({ kind }) => kind).lastIndexOf('answer') + 1)
  if (screen.end) {
    const plan = answers === 0 ? [...policy.first, ...hintsOf(policy), ...policy.last] : policy.last
    return plan[sinceAnswer.length]
  }
  const before = [
    ...(answers === 0 ? policy.first : []),
    ...(answers === 0 ? hintsOf(policy) : []),
    { kind: 'wait', seconds: policy.delaySeconds } as const,
    ...deedOf(policy, run),
  ]
  return before[sinceAnswer.length] ?? { kind: 'answer', option: await optionOf(policy, run) }
}

const hintsOf = ({ hints }: Policy): readonly TrainingInput[] =>
  Array.from({ length: hints }, () => ({ kind: 'hint' }) as const)

function deedOf({ skips }: Policy, { screen, inputs }: TrainingRun): readonly TrainingInput[] {
  const { fix } = screen.subject
  if (screen.kind !== 'fix' || fix === null) return []
  const fixesBefore = inputs.filter(
    ({ kind }, at) => kind === 'answer' && isFixAnswer(inputs[at]),
  ).length
  return fixesBefore < skips ? [] : [{ kind: 'do', fix }]
}

const isFixAnswer = (input: TrainingInput | undefined): boolean =>
  input?.kind === 'answer' && (input.option === 'done' || input.option === 'cannot')

async function optionOf({ isIgnorant }: Policy, run: TrainingRun): Promise<string> {
  const { subject, options } = run.screen
  const ids = options.map(({ id }) => id)
  if (subject.question === null) return options.find(option => option.recommended)?.id ?? ''
  if (isIgnorant && ids.includes('unsure')) return 'unsure'
  return run.know(subject.question)
}
