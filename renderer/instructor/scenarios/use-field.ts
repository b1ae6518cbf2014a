import { useMemo } from 'react'
import { useText } from '../../text'
import { useStore } from '../store/store'
import { type Json, stepsOf, valueAt } from './path'
import { problemsOf } from './problems'
import type { Choices, Spec } from './spec'

interface Field {
  readonly value: Json | undefined
  readonly change: (value: Json | undefined) => void
  /** What is wrong exactly here. */
  readonly problem: string | undefined
}

/** One place of the draft: what stands there, how to change it, what the check says of it. */
export function useField(path: string): Field {
  const value = useStore(s => valueAt(s.draft?.value, path))
  const changeField = useStore(s => s.changeField)
  const problems = useProblems().filter(each => each.path === path)
  return {
    value,
    change: changed => changeField(path, changed),
    problem: problems.length > 0 ? problems.map(({ what }) => what).join(' ') : undefined,
  }
}

/** Everything the check says of the draft, each at its field. */
export function useProblems() {
  const text = useText()
  const found = useStore(s => s.check?.problems)
  const draft = useStore(s => s.draft?.value)
  return useMemo(
    () => (found && draft !== undefined ? problemsOf(found, draft, text) : []),
    [found, draft, text],
  )
}

/** What the lists of options are made of. */
export function useChoices(): Choices {
  const text = useText()
  const scenarios = useStore(s => s.scenarios)
  return useMemo(
    () => ({
      text,
      house: scenarios.filter(({ isOwn }) => !isOwn).map(({ scenario }) => scenario),
    }),
    [text, scenarios],
  )
}

/** What a field is called; one of several says which. */
export function useName({ label }: Spec, path: string): string {
  const { t } = useText()
  const place = stepsOf(path).at(-1) ?? ''
  return /^\d+$/.test(place)
    ? t('scenario.numbered', { name: t(label), number: Number(place) + 1 })
    : t(label)
}
