import type { ScenarioCheck } from '../../../shared/classroom'
import { TrainingScenario } from '../../../shared/training'
import { isMishap } from '../simulator/mishaps'
import { SCENARIOS } from '../simulator/scenarios'
import { isVendorFault } from '../simulator/vendor-faults'
import { canCarryOut } from '../simulator/world/hands'
import { SWITCHES } from '../simulator/world/switches'
import { brokenLine, formProblem } from './form-problem'
import { isPartOfShop } from './injections'

type Problem = ScenarioCheck['problems'][number]
type Injection = TrainingScenario['timeline'][number]['inject']

/** Reads what a trainer wrote: its form first, then whether everything it names exists. */
export function checkScenario(text: string): ScenarioCheck {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch (thrown) {
    const params = { line: brokenLine(text, thrown) }
    return { scenario: null, problems: [{ at: '', problem: { key: 'scenario.no-json', params } }] }
  }
  const read = TrainingScenario.safeParse(written)
  if (!read.success)
    return {
      scenario: null,
      problems: read.error.issues.map(issue => formProblem(issue, written)),
    }
  const problems = [...namedWrongly(read.data)]
  return { scenario: problems.length === 0 ? read.data : null, problems }
}

function namedWrongly(scenario: TrainingScenario): readonly Problem[] {
  const { initial, timeline, criticalTasks } = scenario
  const isBase = SCENARIOS.some(({ id }) => id === initial.base)
  return [
    ...(isBase ? [] : [unknownName('initial.base', initial.base)]),
    ...initial.switches.flatMap((wish, index) => switchProblem(wish, `initial.switches.${index}`)),
    ...changeProblems(initial.change, 'initial.change'),
    ...changeProblems(initial.passes?.change, 'initial.passes.change'),
    ...timeline.flatMap(({ at, inject }, index) =>
      injectionProblems(inject, 'stage' in at, `timeline.${index}.inject`),
    ),
    ...criticalTasks.flatMap(({ standard }, index) =>
      standard.kind === 'fix' && !canCarryOut(standard.fix)
        ? [unknownName(`criticalTasks.${index}.standard.fix`, standard.fix)]
        : [],
    ),
  ]
}

const unknownName = (at: string, name: string): Problem => ({
  at,
  problem: { key: 'scenario.unknown-name', params: { name } },
})

function switchProblem(
  { name, way }: { name: string; way: string },
  at: string,
): readonly Problem[] {
  if (!SWITCHES[name]) return [unknownName(`${at}.name`, name)]
  const turn = SWITCHES[name]?.[way]
  return turn && !turn.number && !turn.card ? [] : [unknownName(`${at}.way`, way)]
}

const changeProblems = (
  change: Readonly<Record<string, unknown>> | undefined,
  at: string,
): readonly Problem[] =>
  Object.keys(change ?? {})
    .filter(part => !isPartOfShop(part))
    .map(part => unknownName(`${at}.${part}`, part))

function injectionProblems(inject: Injection, isAtStage: boolean, at: string): readonly Problem[] {
  switch (inject.kind) {
    case 'mishap':
      return isMishap(inject.what) ? [] : [unknownName(`${at}.what`, inject.what)]
    case 'defect':
      return [
        ...(isVendorFault(inject.fault) ? [] : [unknownName(`${at}.fault`, inject.fault)]),
        ...notAtStage(isAtStage, at),
      ]
    case 'switch':
      return [...switchProblem(inject, at), ...notAtStage(isAtStage, at)]
    case 'change':
      return [...changeProblems(inject.change, `${at}.change`), ...notAtStage(isAtStage, at)]
    default:
      return notAtStage(isAtStage, at)
  }
}

/** Only a mishap strikes within a settlement; all else comes at a page, or at a time. */
const notAtStage = (isAtStage: boolean, at: string): readonly Problem[] =>
  isAtStage ? [{ at, problem: { key: 'scenario.not-at-stage', params: {} } }] : []
