/** The list this product answers to: its fixes by number. Causes stand in shared/diagnosis.ts, consequences and meanings in shared/consequences.ts. */
export const FIX_ROWS = [
  ...(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F11'] as const),
  ...(['F12', 'F13', 'F14', 'F15', 'F16', 'F17', 'F18', 'F19', 'F20', 'F21', 'F22'] as const),
  ...(['F23', 'F24', 'F25', 'F26', 'F27', 'F28', 'F29', 'F30', 'F31'] as const),
] as const
export type FixRow = (typeof FIX_ROWS)[number]
