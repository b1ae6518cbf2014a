import type { z } from 'zod'
import type { JsonFolder } from './json-folder'

/** Told of a document that could not be read, by its name. */
export type Damaged = (name: string) => void

/** What the folder holds of one shape. What is damaged is set aside and told of: it must not take the others with it. */
export function readDocuments<T>(
  folder: JsonFolder,
  shape: z.ZodType<T>,
  damaged: Damaged,
): readonly T[] {
  return folder.names().flatMap(name => {
    const document = readDocument(folder, name, shape)
    if (document !== undefined) return [document]
    folder.setAside(name)
    damaged(name)
    return []
  })
}

/** Undefined: no such document, or none that can be read. */
export function readDocument<T>(
  folder: JsonFolder,
  name: string,
  shape: z.ZodType<T>,
): T | undefined {
  try {
    return shape.safeParse(folder.load(name)).data
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined
    throw thrown
  }
}
