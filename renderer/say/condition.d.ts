import type { Text } from '../../shared/i18n/translate';
import type { WizardScreen } from '../../shared/wizard';
type Known = Pick<WizardScreen, 'kind' | 'position' | 'money'>;
/** What stands above every step: where the settlement is, and what the bank has. It claims no more than is proven. */
export declare function condition(screen: Known, { t }: Pick<Text, 't'>): readonly string[];
export {};
