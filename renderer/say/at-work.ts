import type { TerminalView } from '../../shared/contract'

/** From the press of the button to the engine's first word, the page already says that it waits. */
export function atWork(view: TerminalView, asking: string | undefined): TerminalView {
  if (asking !== 'complete' || view.mood === 'running') return view
  return { ...view, mood: 'running', progress: null, attempt: null, fault: null }
}
