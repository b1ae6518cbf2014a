import type { WizardOption, WizardScreen } from '../../shared/wizard'

/** The one to press without a reason to do otherwise; a question has none, its answers are equals. */
export const mainOption = ({
  kind,
  options,
}: Pick<WizardScreen, 'kind' | 'options'>): WizardOption | undefined =>
  kind === 'question' ? undefined : options.find(({ recommended }) => recommended)
