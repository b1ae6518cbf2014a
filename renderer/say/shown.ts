import type { TerminalView } from '../../shared/contract'

/**
 * What the page shows of a view. Two things it must not do: go on showing what a terminal said before its settlement
 * ended, and stay still between the press of the button and the engine's first word.
 */
export const shown = (view: TerminalView, asking: string | undefined): TerminalView =>
  asking === 'complete' && view.mood !== 'running'
    ? { ...view, mood: 'running', progress: null, attempt: null, fault: null }
    : sinceTheEnd(view)

/** An attempt that ended after the last look is newer than the look: its last words stand, not the prompt of before; after a good end, none. */
function sinceTheEnd(view: TerminalView): TerminalView {
  const { attempt, examinedAt, mood } = view
  if (mood === 'running' || !attempt?.endedAt || attempt.endedAt < (examinedAt ?? '')) return view
  const closed = attempt.outcome === 'agreed' || attempt.outcome === 'closed-with-difference'
  const last = closed ? undefined : view.timeline.filter(({ words }) => words.length > 0).at(-1)
  const openBatch = attempt.outcome === 'refused' ? view.openBatch : null
  return { ...view, words: last?.words ?? [], openBatch }
}
