/**
 * Known faults of real terminal software, as switches. All of them lose or double something only together
 * with a loss of power at the right moment, or with an item that stays unsent.
 */
export const VENDOR_FAULTS = {
  'upload-skipped':
    'Answer and upload plan are two records: power lost in between skips the upload for ever.',
  'batch-plus-two':
    'The number is raised before the halt flag goes: power lost in between raises it twice.',
  'batch-not-raised':
    'The log is cleared before the number is raised: power lost in between leaves it as it was.',
  'print-halt-again':
    'The print flag is set where it should be cleared: the prompt returns after success.',
  'end-despite-unsent':
    'After the last pass the end is sent although items are unsent; clearing loses them.',
  'end-names-current-batch':
    'The end message takes the batch number of the settings, not the frozen one.',
  'balanced-end-always': 'The end message says 207 although the totals differ.',
  'refusal-read-as-difference': 'A refusal in field 39 of the 0510 is taken for 不平.',
} as const

export type VendorFault = keyof typeof VENDOR_FAULTS
export const isVendorFault = (name: string): name is VendorFault =>
  Object.hasOwn(VENDOR_FAULTS, name)
