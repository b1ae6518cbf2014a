import type { RedLine } from '../../../../shared/diagnosis'
import type { MessageKey } from '../../../../shared/i18n/catalogue'
import type { Stage } from '../../../../shared/stage'

/** Why each red line is one, and where a settlement must stand for it to hold. Without stages it always holds. */
export const RED_LINES: Readonly<
  Record<RedLine, { readonly why: MessageKey; readonly stages?: readonly Stage[] }>
> = {
  'clear-log': { why: 'redline.clear-log.why' },
  'factory-reset': { why: 'redline.factory-reset.why' },
  'purge-batch': { why: 'redline.purge-batch.why' },
  'power-off': { why: 'redline.power-off.why', stages: ['U', 'S', 'D', 'C'] },
  'update-open-batch': { why: 'redline.update-open-batch.why' },
  'change-numbers': { why: 'redline.change-numbers.why' },
  'key-sale-again': { why: 'redline.key-sale-again.why' },
  'close-again': { why: 'redline.close-again.why' },
  'swap-terminal': { why: 'redline.swap-terminal.why' },
}
