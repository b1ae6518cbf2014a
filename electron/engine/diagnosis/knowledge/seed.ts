/** The list this product answers to: causes C01–C23 (shared/diagnosis.ts), fixes, consequences and meanings, by number. */
export const FIX_ROWS = [
  ...(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F11'] as const),
  ...(['F12', 'F13', 'F14', 'F15', 'F16', 'F17', 'F18', 'F19', 'F20', 'F21', 'F22'] as const),
  ...(['F23', 'F24', 'F25', 'F26', 'F27', 'F28', 'F29', 'F30', 'F31'] as const),
] as const
export type FixRow = (typeof FIX_ROWS)[number]

export const CONSEQUENCE_ROWS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const
export type ConsequenceRow = (typeof CONSEQUENCE_ROWS)[number]

export const MEANING_ROWS = ['M1', 'M2', 'M3', 'M4'] as const
export type MeaningRow = (typeof MEANING_ROWS)[number]
