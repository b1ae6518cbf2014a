import type { WizardOption, WizardScreen } from '../../shared/wizard'

/** Which of the engine's calls an option is. */
export type Press = 'answer' | 'done' | 'cannot'

/** An option of a question is an answer; elsewhere it is done, or it cannot be. */
export function pressOf({ kind }: Pick<WizardScreen, 'kind'>, option: string): Press {
  if (GIVES_UP.has(option)) return 'cannot'
  return kind === 'question' ? 'answer' : 'done'
}

const GIVES_UP: ReadonlySet<string> = new Set(['cannot', 'passport'])

/** The one to press without a reason to do otherwise; a question has none, its answers are equals. */
export const mainOption = ({
  kind,
  options,
}: Pick<WizardScreen, 'kind' | 'options'>): WizardOption | undefined =>
  kind === 'question' ? undefined : options.find(({ recommended }) => recommended)
