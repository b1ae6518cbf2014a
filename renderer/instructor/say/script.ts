import type { InstructorView } from '../../../shared/classroom'
import type { Text } from '../../../shared/i18n/translate'
import { injectionName } from '../../say/injection'
import { whenText } from '../../say/place'

type Run = NonNullable<InstructorView['run']>

/** One entry of the script: when, what, and whether it is still to come. */
export interface ScriptEntry {
  readonly index: number
  readonly when: string
  readonly what: string
  readonly state: 'fired' | 'next' | 'later'
}

export function script({ scenario, upcoming }: Run, text: Text): readonly ScriptEntry[] {
  const left = upcoming.map(({ index }) => index)
  return scenario.timeline.map(({ at, inject }, index) => ({
    index,
    when: whenText(at, text),
    what: injectionName(inject, text),
    state: left.includes(index) ? (index === left[0] ? 'next' : 'later') : 'fired',
  }))
}
