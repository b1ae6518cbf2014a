import { z } from 'zod'
import type { RedLine } from './diagnosis'

/** Who stands at the desk. */
export const Role = z.enum(['owner', 'staff', 'trainer', 'support'])
export type Role = z.infer<typeof Role>

const PERMISSIONS = [
  ...(['settle', 'mend', 'see-history', 'write-passport', 'practise'] as const),
  ...(['change-terminals', 'change-people', 'ask-red-line', 'approve-red-line'] as const),
  /** Sees what an exercise hides. */
  'instruct',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** Least rights: what each may do, and nothing else. A trainer never touches the shop's real terminals. */
export const MAY: Readonly<Record<Role, readonly Permission[]>> = {
  owner: [
    ...(['settle', 'mend', 'see-history', 'write-passport', 'practise'] as const),
    ...(['change-terminals', 'change-people', 'ask-red-line', 'approve-red-line'] as const),
    'instruct',
  ],
  staff: ['settle', 'mend', 'see-history', 'write-passport', 'practise', 'ask-red-line'],
  trainer: ['practise', 'instruct'],
  support: [
    ...(['see-history', 'write-passport', 'practise'] as const),
    ...(['change-terminals', 'ask-red-line', 'approve-red-line'] as const),
  ],
}

/** Who may be the second person for each red line. What moves the shop's money is the owner's word alone. */
export const APPROVERS: Readonly<Record<RedLine, readonly Role[]>> = {
  'clear-log': ['support'],
  'factory-reset': ['support'],
  'purge-batch': ['support'],
  'power-off': ['owner', 'support'],
  'update-open-batch': ['support'],
  'change-numbers': ['support'],
  'key-sale-again': ['owner'],
  'close-again': ['owner'],
  'swap-terminal': ['owner', 'support'],
}

export const PersonId = z.string().min(1)
export const Person = z.object({ id: PersonId, name: z.string().min(1).max(40), role: Role })
export type Person = z.infer<typeof Person>

/** Six to twelve digits: a pad of keys is all that a counter has. Never stored, logged or sent back. */
export const Pin = z.string().regex(/^\d{6,12}$/)

/** A person who says who they are, anew for each thing that needs it. */
export const Credentials = z.object({ personId: PersonId, pin: Pin })
export type Credentials = z.infer<typeof Credentials>
