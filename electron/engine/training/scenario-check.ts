import type { ScenarioCheck } from '../../../shared/classroom'
import { FACTS } from '../../../shared/facts'
import { TrainingScenario } from '../../../shared/training'
import { isMishap } from '../simulator/mishaps'
import { SCENARIOS } from '../simulator/scenarios'
import { isVendorFault } from '../simulator/vendor-faults'
import { canCarryOut } from '../simulator/world/hands'
import { isCondition, isPartOfShop, ShopChange } from '../simulator/world/shop-change'
import { brokenLine, formProblem } from './form-problem'
import { knownTurn } from './injections'
import { outOfMeasure } from './scenario-measure'

type Problem = ScenarioCheck['problems'][number]
type Injection = TrainingScenario['timeline'][number]['inject']
type Line = TrainingScenario['initial']['line']
type Standard = TrainingScenario['criticalTasks'][number]['standard']

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
  const problems = [...outOfMeasure(read.data), ...namedWrongly(read.data)]
  return { scenario: problems.length === 0 ? read.data : null, problems }
}

function namedWrongly({ initial, timeline, criticalTasks }: TrainingScenario): readonly Problem[] {
  const { base, line, switches, change, holds, passes } = initial
  return [
    ...(SCENARIOS.some(({ id }) => id === base) ? [] : [unknownName('initial.base', base)]),
    ...switches.flatMap((wish, index) => switchProblem(wish, line, `initial.switches.${index}`)),
    ...changeProblems(change, 'initial.change'),
    ...(holds === undefined || isCondition(holds) ? [] : [unknownName('initial.holds', holds)]),
    ...changeProblems(passes?.change, 'initial.passes.change'),
    ...timeline.flatMap(({ at, inject }, index) =>
      injectionProblems(inject, { isAtStage: 'stage' in at, line, at: `timeline.${index}.inject` }),
    ),
    ...criticalTasks.flatMap(({ standard }, index) =>
      standardProblems(standard, `criticalTasks.${index}.standard`),
    ),
    ...twice(criticalTasks),
  ]
}

const words = (at: string, key: Problem['problem']['key'], params = {}): Problem => ({
  at,
  problem: { key, params },
})
const unknownName = (at: string, name: string): Problem =>
  words(at, 'scenario.unknown-name', { name })

function switchProblem(
  { name, way }: { name: string; way: string },
  line: Line,
  at: string,
): readonly Problem[] {
  const turn = knownTurn(name, way)
  if (!turn) return [unknownName(at, `${name}/${way}`)]
  return turn.line && turn.line !== line ? [words(at, 'scenario.other-line')] : []
}

function changeProblems(
  change: Readonly<Record<string, unknown>> | undefined,
  at: string,
): readonly Problem[] {
  const parts = Object.keys(change ?? {})
  const unknown = parts.filter(part => !isPartOfShop(part))
  if (unknown.length > 0) return unknown.map(part => unknownName(`${at}.${part}`, part))
  const read = ShopChange.safeParse(change ?? {})
  return (read.error?.issues ?? []).map(issue => {
    const { at: field, problem } = formProblem(issue, change)
    return { at: `${at}.${field}`, problem }
  })
}

interface Place {
  readonly isAtStage: boolean
  readonly line: Line
  readonly at: string
}

function injectionProblems(inject: Injection, place: Place): readonly Problem[] {
  const { at } = place
  switch (inject.kind) {
    case 'mishap':
      return isMishap(inject.what) ? [] : [unknownName(`${at}.what`, inject.what)]
    case 'defect':
      return [
        ...(isVendorFault(inject.fault) ? [] : [unknownName(`${at}.fault`, inject.fault)]),
        ...notAtStage(place),
      ]
    case 'switch':
      return [...switchProblem(inject, place.line, at), ...notAtStage(place)]
    case 'change':
      return [...changeProblems(inject.change, `${at}.change`), ...notAtStage(place)]
    default:
      return notAtStage(place)
  }
}

/** Only a mishap strikes within a settlement; all else comes at a page, or at a time. */
const notAtStage = ({ isAtStage, at }: Place): readonly Problem[] =>
  isAtStage ? [words(at, 'scenario.not-at-stage')] : []

function standardProblems(standard: Standard, at: string): readonly Problem[] {
  if (standard.kind === 'fix' && !canCarryOut(standard.fix))
    return [unknownName(`${at}.fix`, standard.fix)]
  if (standard.kind !== 'fact') return []
  const results: readonly string[] = FACTS[standard.fact]
  return results.includes(standard.is) ? [] : [unknownName(`${at}.is`, standard.is)]
}

/** Marks are told apart by the names of their tasks. */
const twice = (tasks: TrainingScenario['criticalTasks']): readonly Problem[] =>
  tasks.flatMap(({ id }, index) =>
    tasks.findIndex(task => task.id === id) < index
      ? [words(`criticalTasks.${index}.id`, 'scenario.twice', { name: id })]
      : [],
  )
