import { z } from 'zod'

/** The files in which the list of settlements can be taken along; each is also the ending of its name. */
export const HistoryForm = z.enum(['csv', 'xlsx', 'pdf'])
export type HistoryForm = z.infer<typeof HistoryForm>

/** The whole list, oldest first. `page` is HTML to be printed: of it the shell makes the PDF. */
export const historyExport = {
  input: z.object({
    as: HistoryForm.exclude(['pdf']).or(z.literal('page')),
    locale: z.enum(['zh-CN', 'en']),
  }),
  output: z.object({ bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array) }),
}

/** Saves the list in the window's language where the person chooses. */
export const historySave = {
  input: z.object({ as: HistoryForm, suggestedName: z.string().max(80) }),
  output: z.object({ path: z.string().nullable() }),
}
