/** Where the form shows a path: what the check's summary leads to. */
export const fieldId = (path: string): string => `glass-field-${path.replaceAll('.', '-')}`
