import type { TerminalView } from '../../shared/contract'

/**
 * What the page shows of a view. Two things it must not do: go on showing what a terminal said before its settlement
 * ended, and stay still between the press of the button and the engine's first word.
 */
export const shown = (view: TerminalView, asking: string | undefined): TerminalView =>
  asking === 'complete' && view.mood !== 'running'
    ? { ...view, mood: 'running', progress: null, attempt: null, fault: null }
    : sinceTheEnd(view)

/** An attempt that ended after the last look is newer than the look: its own last words stand, not the prompt of before. */
function sinceTheEnd(view: TerminalView): TerminalView {
  const { attempt, examinedAt, mood } = view
  if (mood === 'running' || !attempt?.endedAt || attempt.endedAt < (examinedAt ?? '')) return view
  const last = view.timeline.filter(({ words }) => words.length > 0).at(-1)
  return { ...view, words: last?.words ?? [], openBatch: null }
}
